import { byText } from "../sorted.js";
/** The candidate that a name is most likely a slip of: in case, in its ending, then by a letter or two. */
export function nearMiss(wanted, candidates) {
    const ranked = [...new Set(candidates)]
        .map((candidate) => ({ candidate, slip: slipBetween(wanted, candidate) }))
        .filter(({ slip }) => slip <= LARGEST_SLIP);
    ranked.sort((a, b) => a.slip - b.slip || byText(a.candidate, b.candidate));
    return ranked[0]?.candidate;
}
const LARGEST_SLIP = 4;
/** 1 for case, 2 for the ending, 3 and 4 for letters. A short name is a slip of too many. */
function slipBetween(wanted, candidate) {
    const [a, b] = [wanted.toLowerCase(), candidate.toLowerCase()];
    if (a === b)
        return 1;
    if (withoutEnding(a) === withoutEnding(b))
        return 2;
    const [x, y] = withoutCommon(withoutEnding(a), withoutEnding(b));
    const length = Math.min(lastName(a).length, lastName(b).length);
    if (length >= 4 && isWithin(x, y, 1))
        return 3;
    return length >= 7 && isWithin(x, y, 2) ? 4 : LARGEST_SLIP + 1;
}
const withoutEnding = (name) => name.replace(/\.(?:[cm]?[jt]sx?|json|node)$/, '');
const lastName = (name) => withoutEnding(name).slice(name.lastIndexOf('/') + 1);
/** Without what both begin with. */
function withoutCommon(a, b) {
    let at = 0;
    while (at < a.length && a[at] === b[at])
        at += 1;
    return [a.slice(at), b.slice(at)];
}
/** Whether so many letters added, dropped, replaced or swapped with their neighbour make one of the other. */
function isWithin(from, to, slips) {
    const [a, b] = withoutCommon(from, to);
    if (Math.abs(a.length - b.length) > slips)
        return false;
    if (a === '' || b === '')
        return true;
    if (slips === 0)
        return false;
    const isSwapped = a[0] === b[1] && a[1] === b[0];
    return ((isSwapped && isWithin(a.slice(2), b.slice(2), slips - 1)) ||
        isWithin(a.slice(1), b, slips - 1) ||
        isWithin(a, b.slice(1), slips - 1) ||
        isWithin(a.slice(1), b.slice(1), slips - 1));
}
//# sourceMappingURL=near-miss.js.map