import { append } from "../sorted.js";
import { groupAlike } from "./renaming.js";
import { firstToken, isAcrossUnits, statementCount, tokenEnd } from "./run.js";
/**
 * From every statement on, the shortest run of `minTokens`, sorted into groups that are alike.
 *
 * Of a copied stretch, however long, each such run is a copy too: what has no like in another unit after the first, cheap
 * comparison (one number for a run) is dropped there, and that is nearly everything.
 */
export function findSeeds(rows, minTokens) {
    const carriers = new Map();
    for (const run of shortestRuns(rows, minTokens)) {
        const hash = hashOf(run);
        const { carrier } = run.row.source;
        carriers.set(hash, (carriers.get(hash) ?? carrier) === carrier ? carrier : SEVERAL);
    }
    const candidates = new Map();
    for (const run of shortestRuns(rows, minTokens)) {
        const hash = hashOf(run);
        if (carriers.get(hash) === SEVERAL)
            append(candidates, hash, run);
    }
    const groups = [...candidates.values()].flatMap(groupAlike);
    return groups.filter(isAcrossUnits).map((runs) => ({ runs }));
}
const SEVERAL = -1;
const hashOf = (run) => run.row.source.hash(firstToken(run), tokenEnd(run));
function* shortestRuns(rows, minTokens) {
    for (const row of rows) {
        const { weights } = row.list;
        let [to, weight] = [0, 0];
        for (let from = 0; from < statementCount(row); from++) {
            while (weight < minTokens && to < statementCount(row))
                weight += weights[to++] ?? 0;
            if (weight < minTokens)
                break;
            const own = weights[from] ?? 0;
            if (own > 0)
                yield { row, from, to };
            weight -= own;
        }
    }
}
//# sourceMappingURL=seeds.js.map