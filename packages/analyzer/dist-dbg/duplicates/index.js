import { classesOf } from "./classes.js";
import { growSeeds } from "./longest.js";
import { rowsOf } from "./run.js";
import { findSeeds } from "./seeds.js";
import { sourcesOf } from "./sources.js";
export { duplication } from "./percentage.js";
/**
 * What is written more than once across units: runs of statements that are equal, or equal but for names that were changed
 * throughout. N copies are one class with N fragments, and what lies inside a larger class is not told again.
 */
export function findClones(workspace, graph, options) {
    const rows = rowsOf(sourcesOf(workspace, graph));
    const seeds = findSeeds(rows, options.minTokens);
    return classesOf(growSeeds(seeds), options);
}
//# sourceMappingURL=index.js.map