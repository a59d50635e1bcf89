import { isSourceFile } from "../parse/index.js";
import { append, byText, sortedSet } from "../sorted.js";
import { findCycles } from "./cycles.js";
import { askersOf, edgesOf } from "./edges.js";
import { holders } from "./held.js";
import { importUnresolved } from "./problems.js";
import { findReach } from "./reach.js";
import { createTargets } from "./targets.js";
import { createPathMaps } from "./tsconfig.js";
/** Who needs whom: every module that a unit's folder holds or an entry reaches, and what each of its imports means to whom. */
export const buildGraph = (input) => graphOf(findParts(input));
export function graphOf({ configProblems, ...parts }) {
    const edgesByFile = new Map();
    for (const edge of parts.edges)
        append(edgesByFile, edge.from, edge);
    return {
        ...parts,
        modulesByFile: new Map(parts.modules.map((module) => [module.file, module])),
        edgesByFile,
        problems: [...configProblems, ...unresolved(parts.edges, parts.reach)],
    };
}
export function findParts({ workspace, layers, parser, host, declared }) {
    const pathMaps = createPathMaps(host);
    const targets = createTargets({ workspace, layers, host, declared, pathMap: pathMaps.above });
    const reach = findReach(workspace.functions, targets, parser);
    const heldBy = holders(workspace, [...new Set([...host.files.filter(isSourceFile), ...reach.keys()])]);
    const modules = sortedSet([...heldBy.keys(), ...reach.keys()]).flatMap((file) => parser.module(file) ?? []);
    const edges = [];
    const systems = [];
    for (const module of modules) {
        const askers = askersOf(module.file, { reach, heldBy }, targets);
        edges.push(...edgesOf(module, askers, targets));
        const system = targets.systemOf(module.file, askers.keys());
        if (system)
            systems.push([module.file, system]);
    }
    return {
        modules,
        edges,
        reach,
        heldBy,
        systems: new Map(systems),
        cycles: findCycles(importsBetween(modules, edges, ({ site }) => !site.typeOnly && !site.lazy)),
        configProblems: pathMaps.problems(),
    };
}
/** Cycles that exist for the compiler alone: some step of each is erased, so that nothing goes round at run time. */
export function findTypeCycles({ modules, edges }) {
    const runs = importsBetween(modules, edges, ({ site }) => !site.typeOnly && !site.lazy);
    const isErased = (from, to) => to !== undefined && !runs.get(from)?.includes(to);
    return findCycles(importsBetween(modules, edges, ({ site }) => site.typeOnly || !site.lazy)).filter((cycle) => cycle.some((file, step) => isErased(file, cycle[(step + 1) % cycle.length])));
}
/** The modules that each one imports: at run time what loads with it, which is what a cycle must consist of to hurt. */
function importsBetween(modules, edges, counts) {
    const imports = new Map(modules.map(({ file }) => [file, new Set()]));
    for (const edge of edges) {
        if (!counts(edge) || edge.target.kind !== 'module' || !imports.has(edge.target.file))
            continue;
        imports.get(edge.from)?.add(edge.target.file);
    }
    return new Map([...imports].map(([file, targets]) => [file, [...targets].sort(byText)]));
}
/** One problem for each import of code that runs; what only an unknown layer might bring is not ours to complain about. */
function unresolved(edges, reach) {
    const wanting = edges.filter(({ from, site, target }) => target.kind === 'unresolved' && target.certain && !site.typeOnly && !site.lazy && reach.has(from));
    return wanting.map(({ from, site, target }) => importUnresolved(from, site.range, site.specifier, target.kind === 'unresolved' ? target.near : undefined));
}
//# sourceMappingURL=index.js.map