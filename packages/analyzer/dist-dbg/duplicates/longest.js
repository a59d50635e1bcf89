import { align, emptyRenaming, groupAlike } from "./renaming.js";
import { firstToken, isAcrossUnits, statementCount, tokenCount, tokenEnd } from "./run.js";
/**
 * Makes each seed as long as all of its runs agree, to both sides.
 *
 * Say A and B share the statements `a b c d e`, C shares only `b c`, and two statements make a seed. The seed `b c` stands in
 * A, B and C and cannot grow, for C has neither `a` nor `d`: one class of three. The seed `a b` stands in A and B alone and
 * grows to `a b c d e`: a class of two. `c d` and `d e` would grow to the same and are skipped.
 */
export function growSeeds(seeds) {
    const seedAt = new Map();
    for (const seed of seeds)
        for (const { row, from } of seed.runs)
            seedAt.set(row.base + from, seed);
    const done = new Set();
    const grown = [];
    for (const seed of seeds) {
        if (done.has(seed))
            continue;
        const waiting = [seed.runs];
        for (const copies of waiting) {
            const { longest, parts } = grow(copies);
            grown.push(longest);
            waiting.push(...parts);
            for (const inside of seedsInside(longest, seedAt))
                done.add(inside);
        }
    }
    return grown;
}
/** The seeds that stand in these copies and nowhere else. */
function seedsInside(copies, seedAt) {
    const [first] = copies;
    if (!first)
        return [];
    const inside = [];
    for (let at = first.from; at < first.to; at++) {
        const seed = seedAt.get(first.row.base + at);
        const own = seed?.runs.length === copies.length
            ? seed.runs.find(({ row, from }) => row === first.row && from === at)
            : undefined;
        if (seed && own && own.to <= first.to)
            inside.push(seed);
    }
    return inside;
}
function grow(seed) {
    const [first, ...others] = seed;
    if (!first)
        return { longest: seed, parts: [] };
    const renamings = others.map((other) => {
        const renaming = emptyRenaming();
        align(first, other, renaming);
        return renaming;
    });
    const parts = [];
    let longest = seed;
    for (const step of [right, left]) {
        for (;;) {
            const added = longest.flatMap((run) => step(run) ?? []);
            if (added.length < longest.length || !looksAlike(added))
                break;
            const joined = longest.map((run, index) => join(run, added[index]));
            if (!agree(added, renamings)) {
                parts.push(...groupAlike(joined).filter(isAcrossUnits));
                break;
            }
            longest = joined;
        }
    }
    return { longest, parts };
}
/** The statement after a run, or before it. */
const right = ({ row, to }) => to < statementCount(row) ? { row, from: to, to: to + 1 } : undefined;
const left = ({ row, from }) => (from > 0 ? { row, from: from - 1, to: from } : undefined);
const join = (run, added = run) => ({
    row: run.row,
    from: Math.min(run.from, added.from),
    to: Math.max(run.to, added.to),
});
function looksAlike(statements) {
    const [first] = statements;
    if (!first)
        return false;
    const hash = hashOf(first);
    return statements.every((statement) => tokenCount(statement) === tokenCount(first) && hashOf(statement) === hash);
}
const hashOf = (run) => run.row.source.hash(firstToken(run), tokenEnd(run));
/** Whether every copy's statement fits what its names stood for so far; all renamings grow, or none. */
function agree([first, ...others], renamings) {
    const undos = [];
    const fits = others.every((other, index) => {
        const renaming = renamings[index];
        const undo = first && renaming && align(first, other, renaming);
        if (undo)
            undos.push(undo);
        return undo !== undefined;
    });
    if (!fits)
        for (const undo of undos)
            undo();
    return fits;
}
//# sourceMappingURL=longest.js.map