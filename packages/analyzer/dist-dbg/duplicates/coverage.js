import { firstToken, tokenEnd } from "./run.js";
export function createCoverage() {
    const coverOf = new Map();
    let clones = 0;
    const coversOf = function* (run) {
        const end = tokenEnd(run);
        for (let at = coverOf.get(run.row.source)?.[firstToken(run)]; at; at = at.below)
            if (at.end >= end)
                yield at.clone;
    };
    return {
        add(runs) {
            clones++;
            for (const run of runs) {
                const cover = coverOf.get(run.row.source) ?? [];
                coverOf.set(run.row.source, cover);
                putOver(cover, run, clones);
            }
        },
        holds([first, ...others]) {
            if (!first)
                return true;
            for (const clone of coversOf(first)) {
                if (others.every((other) => [...coversOf(other)].includes(clone)))
                    return true;
            }
            return false;
        },
    };
}
/** One entry for each stretch of tokens that had the same cover before. */
function putOver(cover, run, clone) {
    const end = tokenEnd(run);
    let top;
    for (let at = firstToken(run); at < end; at++) {
        const below = cover[at];
        if (!top || top.below !== below)
            top = { clone, end, below };
        cover[at] = top;
    }
}
//# sourceMappingURL=coverage.js.map