import { findTypeCycles } from "../graph/index.js";
/** Every node and edge of the import graph, for `graph --format json`. */
export function buildGraphReport({ facts }) {
    const { graph } = facts;
    return {
        schemaVersion: 1,
        modules: graph.modules.map(({ file, bytes, lines }) => ({
            file,
            units: graph.heldBy.get(file) ?? [],
            reachedBy: graph.reach.get(file) ?? [],
            bytes,
            lines,
        })),
        edges: graph.edges.map(reportedEdge),
        cycles: graph.cycles,
        typeCycles: findTypeCycles(graph),
    };
}
function reportedEdge({ from, site, target }) {
    const { specifier, kind, line, typeOnly } = site;
    return { from, ...ends(target), specifier, kind, line, ...(typeOnly && { typeOnly: true }) };
}
function ends(target) {
    switch (target.kind) {
        case 'module':
        case 'asset':
            return { to: target.file, ...(target.layer !== undefined && { layer: target.layer }) };
        case 'npm':
            return { npm: target.name, ...(target.layer !== undefined && { layer: target.layer }) };
        case 'builtin':
            return { builtin: target.name };
        case 'declared':
            return {};
        case 'unresolved':
            return { unresolved: true };
        default:
            return target;
    }
}
//# sourceMappingURL=graph.js.map