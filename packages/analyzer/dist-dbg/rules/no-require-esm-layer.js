import { failingImport, runAsWritten } from "./as-written.js";
import { defineRule } from "./define.js";
import { refusesEsModules } from "./refuses-es-modules.js";
export const noRequireEsmLayer = defineRule({
    id: 'no-require-esm-layer',
    scope: 'project',
    category: 'code',
    severity: 'error',
    recommended: true,
    summary: 'A `require` of an ES module in a layer, on a runtime that refuses it',
    messages: {
        refused: '`{{specifier}}` in {{layer}} is an ES module, and {{runtime}}, the runtime of {{functions}}, refuses to `require` those on Lambda.',
    },
    hints: {
        refused: 'Load it by `await import()`, give the layer a CommonJS build of it, or move to nodejs24.x.',
    },
    *check(facts) {
        for (const edge of facts.graph.edges) {
            const { site, target } = edge;
            if (site.kind !== 'require' || !('layer' in target) || target.layer === undefined)
                continue;
            if (!isEsModule(target, facts))
                continue;
            const units = runAsWritten(edge, facts).filter(refusesEsModules);
            for (const finding of failingImport(edge, units, facts))
                yield { message: 'refused', ...finding };
        }
    },
});
function isEsModule(target, { graph }) {
    if (target.kind === 'npm')
        return target.system === 'esm';
    return target.kind === 'module' && graph.systems.get(target.file) === 'esm';
}
//# sourceMappingURL=no-require-esm-layer.js.map