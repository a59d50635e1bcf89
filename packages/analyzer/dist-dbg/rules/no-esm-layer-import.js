import { nodeMajor } from "../aws/node-major.js";
import { failingImport, liesInLayer, runAsWritten } from "./as-written.js";
import { defineRule } from "./define.js";
/** From Node 18 on, Lambda's Node looks into the folders of NODE_PATH for ES modules too [FACTS 3]. */
const SEARCHES_LAYERS = 18;
export const noEsmLayerImport = defineRule({
    id: 'no-esm-layer-import',
    scope: 'project',
    category: 'code',
    severity: 'error',
    recommended: true,
    summary: 'An `import` of an npm package in a layer, on a runtime that does not look there',
    messages: {
        notSearched: '{{runtime}}, the runtime of {{functions}}, does not look into layers for what ES modules import, so `{{specifier}}` in {{layer}} is not found.',
    },
    hints: {
        notSearched: 'Move to nodejs18.x or later, load it by `createRequire(import.meta.url)`, or ship the package with the function.',
    },
    *check(facts) {
        for (const edge of facts.graph.edges) {
            const { from, target } = edge;
            if (!isBareImport(edge, facts) || !('layer' in target) || target.layer === undefined)
                continue;
            const units = runAsWritten(edge, facts).filter(
            // A file of a layer has the layer's own `node_modules` above it.
            (unit) => (nodeMajor(unit) ?? SEARCHES_LAYERS) < SEARCHES_LAYERS && !liesInLayer(from, unit, facts));
            for (const finding of failingImport(edge, units, facts))
                yield { message: 'notSearched', ...finding };
        }
    },
});
/** `import` and `export … from` in an ES module, and `import()` anywhere. */
function isBareImport({ from, site }, { graph }) {
    if (site.typeOnly || /^(?:[./#]|\w+:)/.test(site.specifier))
        return false;
    if (site.kind === 'dynamic')
        return true;
    return (site.kind === 'import' || site.kind === 'export') && graph.systems.get(from) === 'esm';
}
//# sourceMappingURL=no-esm-layer-import.js.map