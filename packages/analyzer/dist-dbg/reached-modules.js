import { append } from "./sorted.js";
// The graph says of each module who reaches it; turned round once, for all who ask about functions.
const turned = new WeakMap();
/** The modules that a function's entry reaches, sorted by file. */
export function modulesReachedBy(unit, graph) {
    const byUnit = turned.get(graph) ?? turnRound(graph);
    turned.set(graph, byUnit);
    return byUnit.get(unit) ?? [];
}
function turnRound({ modules, reach }) {
    const byUnit = new Map();
    for (const module of modules)
        for (const unit of reach.get(module.file) ?? [])
            append(byUnit, unit, module);
    return byUnit;
}
//# sourceMappingURL=reached-modules.js.map