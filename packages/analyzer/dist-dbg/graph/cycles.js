import { append, byText } from "../sorted.js";
import { findComponents, linksOf } from "./components.js";
/** One witness for each group of modules that import each other: its shortest cycle, beginning at the cycle's smallest path. */
export function findCycles(imports) {
    return groupsOf(imports)
        .map((group) => shortestWitness(group.sort(byText), imports))
        .sort((a, b) => byText(a.join('\n'), b.join('\n')));
}
/** The strongly connected components that hold a cycle. */
function groupsOf(imports) {
    const files = [...imports.keys()];
    const numbers = new Map(files.map((file, number) => [file, number]));
    const targets = [...imports.values()].map((list) => list.flatMap((file) => numbers.get(file) ?? []));
    const { of } = findComponents(linksOf(targets));
    const groups = new Map();
    files.forEach((file, number) => append(groups, of[number] ?? number, file));
    return [...groups.values()].filter(([only = '', ...others]) => others.length > 0 || (imports.get(only)?.includes(only) ?? false));
}
// A search from every member of a group of thousands would take minutes; any of its cycles is news enough.
const SEARCHES = 64;
const LARGE_GROUP = 1_000;
function shortestWitness(group, imports) {
    const members = new Set(group);
    const ways = group
        .slice(0, group.length > LARGE_GROUP ? 1 : SEARCHES)
        .map((start) => shortestWay(start, members, imports));
    const shortest = ways.reduce((best, way) => (way.length < best.length ? way : best));
    const first = shortest.indexOf([...shortest].sort(byText)[0] ?? '');
    return [...shortest.slice(first), ...shortest.slice(0, first)];
}
/** Breadth first from `start`, inside the group, until it comes back. */
function shortestWay(start, members, imports) {
    const cameFrom = new Map();
    const queue = [start];
    for (const file of queue) {
        for (const target of imports.get(file) ?? []) {
            if (target === start)
                return wayTo(file, start, cameFrom);
            if (!members.has(target) || cameFrom.has(target))
                continue;
            cameFrom.set(target, file);
            queue.push(target);
        }
    }
    return [...members];
}
function wayTo(end, start, cameFrom) {
    const way = [];
    for (let at = end; at !== undefined && at !== start; at = cameFrom.get(at))
        way.push(at);
    return [start, ...way.reverse()];
}
//# sourceMappingURL=cycles.js.map