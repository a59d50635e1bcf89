import { blindHash } from "./blind-hash.js";
// Statement numbers of a run lie within its list, whose bounds have one more entry than statements: the fallbacks are never used.
export const firstToken = ({ row, from }) => row.list.bounds[from] ?? 0;
export const tokenEnd = ({ row, to }) => row.list.bounds[to] ?? 0;
export const tokenCount = (run) => tokenEnd(run) - firstToken(run);
export const statementCount = ({ list }) => list.weights.length;
export function weightOf({ row, from, to }) {
    let weight = 0;
    for (let at = from; at < to; at++)
        weight += row.list.weights[at] ?? 0;
    return weight;
}
/** Whether the runs would be shipped by more than one set of units: what one set carries twice is its own affair. */
export function isAcrossUnits(runs) {
    return runs.some(({ row }) => row.source.carrier !== runs[0]?.row.source.carrier);
}
/** Every statement list of the sources, in order. */
export function rowsOf(sources) {
    let base = 0;
    return sources.flatMap((source) => source.tokens.lists.map((list) => {
        const row = { source, list, base };
        base += list.weights.length;
        return row;
    }));
}
export function sourceOf(module, tokens, units, carrier) {
    return { module, tokens, units, carrier, hash: blindHash(tokens.kinds) };
}
//# sourceMappingURL=run.js.map