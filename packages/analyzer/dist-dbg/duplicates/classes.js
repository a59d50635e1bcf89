import { createHash } from 'node:crypto';
import { lineMap } from "../lines.js";
import { byText } from "../sorted.js";
import { createCoverage } from "./coverage.js";
import { withoutShadows } from "./shadows.js";
import { firstToken, isAcrossUnits, tokenCount, tokenEnd, weightOf } from "./run.js";
const ID_LENGTH = 12;
/** The classes that are worth telling, by place: long enough, across units, and in no larger class. */
export function classesOf(found, { minTokens, minLines }) {
    const fragmentOf = createFragments();
    const coverage = createCoverage();
    const trimmed = found.map((copies) => apart(copies.map(withoutWeightlessEnds)));
    const worthwhile = trimmed.filter((copies) => isAcrossUnits(copies) && copies[0] && weightOf(copies[0]) >= minTokens);
    const classes = [];
    for (const copies of worthwhile.sort(largestFirst)) {
        if (coverage.holds(copies))
            continue;
        const clone = classOf(copies, fragmentOf);
        if (clone.fragments.every(({ startLine, endLine }) => endLine - startLine + 1 < minLines))
            continue;
        coverage.add(copies);
        classes.push(clone);
    }
    return withOwnIds(withoutShadows(classes).sort((a, b) => byPlace(a.fragments[0], b.fragments[0]) || b.tokens - a.tokens));
}
const largestFirst = (a, b) => sizeOf(b) - sizeOf(a) || b.length - a.length;
const sizeOf = ([first]) => (first ? tokenCount(first) : 0);
function withoutWeightlessEnds(run) {
    const { weights } = run.row.list;
    let { from, to } = run;
    while (from < to && weights[from] === 0)
        from++;
    while (from < to && weights[to - 1] === 0)
        to--;
    return { row: run.row, from, to };
}
/** In place order, without those that overlap the one before: `a a a` holds `a a` once. */
function apart(copies) {
    const kept = [];
    const inOrder = [...copies].sort((a, b) => byText(a.row.source.module.file, b.row.source.module.file) || firstToken(a) - firstToken(b));
    for (const run of inOrder) {
        const last = kept.at(-1);
        if (last?.row.source !== run.row.source || tokenEnd(last) <= firstToken(run))
            kept.push(run);
    }
    return kept;
}
function classOf(copies, fragmentOf) {
    const fragments = copies.map(fragmentOf);
    const [first] = copies;
    const isIdentical = first !== undefined && copies.every((run) => sameNames(first, run));
    const [{ startLine, endLine } = { startLine: 0, endLine: -1 }] = fragments;
    return {
        id: first ? digest(first) : '',
        likeness: isIdentical ? 'identical' : 'renamed',
        similarity: 1,
        tokens: sizeOf(copies),
        lines: endLine - startLine + 1,
        fragments,
    };
}
function createFragments() {
    const maps = new Map();
    return (run) => {
        const { source } = run.row;
        const { starts, ends } = source.tokens;
        const lines = maps.get(source) ?? lineMap(source.module.text);
        maps.set(source, lines);
        const [start, end] = [starts[firstToken(run)] ?? 0, ends[tokenEnd(run) - 1] ?? 0];
        const name = nameOf(run);
        return {
            file: source.module.file,
            range: [start, end],
            startLine: lines.position(start).line,
            endLine: lines.position(end).line,
            ...(name !== undefined && { name }),
            units: source.units,
        };
    };
}
/** One function or class by its own name; statements by that of the function around them, else by the longest they declare. */
function nameOf({ row: { list }, from, to }) {
    if (to - from > 1 && list.name !== undefined)
        return list.name;
    let [longest, length] = [list.name, 0];
    for (let at = from; at < to; at++) {
        const own = (list.bounds[at + 1] ?? 0) - (list.bounds[at] ?? 0);
        if (list.declares[at] !== undefined && own > length)
            [longest, length] = [list.declares[at], own];
    }
    return longest;
}
function sameNames(one, other) {
    const shift = firstToken(other) - firstToken(one);
    for (let at = firstToken(one); at < tokenEnd(one); at++) {
        if ((one.row.source.tokens.names[at] ?? -1) >= 0 && textOf(one, at) !== textOf(other, at + shift))
            return false;
    }
    return true;
}
function textOf({ row: { source } }, token) {
    return source.module.text.slice(source.tokens.starts[token], source.tokens.ends[token]);
}
/** Names the class by what it says, its names numbered by first use: neither place nor renaming changes it. */
function digest(run) {
    const { names } = run.row.source.tokens;
    const numbers = new Map();
    const hash = createHash('sha256');
    for (let at = firstToken(run); at < tokenEnd(run); at++) {
        const name = names[at] ?? -1;
        if (name >= 0 && !numbers.has(name))
            numbers.set(name, numbers.size);
        hash.update(name < 0 ? withoutStyle(textOf(run, at)) : `$${numbers.get(name)}`);
        hash.update('\n');
    }
    return hash.digest('hex').slice(0, ID_LENGTH);
}
/** Of a shorthand's tokens the colon has no text. */
function withoutStyle(token) {
    if (token === ':')
        return '';
    return token.replace(/^export\b.*\s/s, '').replace(/^"(.*)"$/s, "'$1'");
}
function byPlace(a, b) {
    return byText(a?.file ?? '', b?.file ?? '') || (a?.range[0] ?? 0) - (b?.range[0] ?? 0);
}
/** Two classes may say the same where one of them grew together with its surroundings; the second gets a number. */
function withOwnIds(classes) {
    const seen = new Map();
    return classes.map((clone) => {
        const count = (seen.get(clone.id) ?? 0) + 1;
        seen.set(clone.id, count);
        return count === 1 ? clone : { ...clone, id: `${clone.id}-${count}` };
    });
}
//# sourceMappingURL=classes.js.map