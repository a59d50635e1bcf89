import { findCarriers } from "./carriers.js";
import { sourceOf } from "./run.js";
/** The modules that ship, each with the units that carry it. Generated files have no tokens and take no part. */
export function sourcesOf(workspace, graph) {
    const carriersOf = findCarriers(workspace, graph);
    const numbers = new Map();
    return graph.modules.flatMap((module) => {
        const units = carriersOf(module);
        // Tokens are worked out when asked for: first whether anybody ships the file.
        if (units.length === 0 || !module.tokens)
            return [];
        const key = units.join('\n');
        const carrier = numbers.get(key) ?? numbers.size;
        numbers.set(key, carrier);
        return [sourceOf(module, module.tokens, units, carrier)];
    });
}
//# sourceMappingURL=sources.js.map