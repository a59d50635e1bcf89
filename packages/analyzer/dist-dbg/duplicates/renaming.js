import { append } from "../sorted.js";
import { firstToken, tokenCount, tokenEnd } from "./run.js";
export const emptyRenaming = () => ({ names: new Map(), back: new Map() });
/** Whether two runs are equal up to a renaming that is consistent with the one so far, which then grows; else it stays as it was. */
export function align(one, other, renaming) {
    if (tokenCount(one) !== tokenCount(other))
        return undefined;
    const [ours, theirs] = [one.row.source.tokens, other.row.source.tokens];
    const [start, shift] = [firstToken(one), firstToken(other) - firstToken(one)];
    const added = [];
    const undo = () => {
        for (const [name, twin] of added) {
            renaming.names.delete(name);
            renaming.back.delete(twin);
        }
    };
    for (let at = start; at < tokenEnd(one); at++) {
        const [name, twin] = [ours.names[at] ?? -1, theirs.names[at + shift] ?? -1];
        const [known, knownBack] = [renaming.names.get(name), renaming.back.get(twin)];
        const fits = ours.kinds[at] === theirs.kinds[at + shift] &&
            name < 0 === twin < 0 &&
            (known ?? twin) === twin &&
            (knownBack ?? name) === name;
        if (!fits) {
            undo();
            return undefined;
        }
        if (name < 0 || known !== undefined)
            continue;
        renaming.names.set(name, twin);
        renaming.back.set(twin, name);
        added.push([name, twin]);
    }
    return undo;
}
/** Sorts runs into groups that are equal up to renaming. The first of each is what the others were compared with. */
export function groupAlike(runs) {
    const groupsByHash = new Map();
    for (const run of runs) {
        const hash = renamedHash(run);
        const group = groupsByHash.get(hash)?.find(([first]) => first && align(first, run, emptyRenaming()));
        if (group)
            group.push(run);
        else
            append(groupsByHash, hash, [run]);
    }
    return [...groupsByHash.values()].flat();
}
/** With names numbered by first use: equal for runs that are equal up to renaming, and nearly always only for them. */
function renamedHash(run) {
    const { kinds, names } = run.row.source.tokens;
    const numbers = new Map();
    let hash = 0;
    for (let at = firstToken(run); at < tokenEnd(run); at++) {
        const name = names[at] ?? -1;
        const number = name < 0 ? -1 : (numbers.get(name) ?? numbers.size);
        if (name >= 0)
            numbers.set(name, number);
        hash = Math.imul(hash, 0x01000193) + (kinds[at] ?? 0);
        hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + number;
    }
    return hash | 0;
}
//# sourceMappingURL=renaming.js.map