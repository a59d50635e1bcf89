import { namesOf } from "../listed.js";
import { joinPath, withoutSourceEnding } from "../paths.js";
import { append } from "../sorted.js";
import { defineRule } from "./define.js";
import { runs } from "./runs.js";
export const noLayerToFunctionImport = defineRule({
    id: 'no-layer-to-function-import',
    scope: 'project',
    category: 'code',
    severity: 'error',
    recommended: true,
    summary: 'A layer’s module that imports a file of a function',
    messages: {
        notInLayer: '`{{target}}` ships with {{owner}} and not with {{layer}}, so below `/opt` this import leads nowhere and fails.',
        builtWith: '`{{target}}` belongs to {{owner}}, so {{layer}} is built out of a function’s code, and a change there needs a new version of the layer.',
        inTask: '`{{specifier}}` is a file of whichever function attaches {{layer}}, so the layer fails in every function that has no such file.',
    },
    hints: {
        notInLayer: 'Move the file into the layer, and let the function import it from there.',
        builtWith: 'Move the file into the layer, and let the function import it from there.',
        inTask: 'Hand what the layer needs over as an argument, or move it into the layer.',
    },
    *check(facts) {
        const carriers = layersByFile(facts);
        for (const edge of facts.graph.edges) {
            const { from, site } = edge;
            const layers = carriers.get(from) ?? [];
            if (layers.length === 0 || site.typeOnly)
                continue;
            const match = isInTask(edge, facts) ? inTask(edge) : outOfLayer(edge, layers, facts);
            if (!match || !runs(edge, facts))
                continue;
            const layer = namesOf(facts, layers.map((content) => content.layer));
            yield { file: from, range: site.range, ...match, data: { ...match.data, specifier: site.specifier, layer } };
        }
    },
});
/** The layers that ship each file. */
function layersByFile({ layers }) {
    const carriers = new Map();
    for (const content of layers.values())
        for (const file of new Set(content.files.values()))
            append(carriers, file, content);
    return carriers;
}
/** A path into `/var/task`, or a bare name that Node looks for there at last, since NODE_PATH ends in it [FACTS 2]. */
function isInTask({ site, target, functions }, facts) {
    const { specifier, kind } = site;
    if (specifier.startsWith('/var/task/'))
        return true;
    if (kind !== 'require' || /^[./#]/.test(specifier) || target.kind !== 'module' || target.layer !== undefined)
        return false;
    return facts.workspace.functions.some(({ id, root }) => (functions?.includes(id) ?? true) &&
        root !== undefined &&
        withoutSourceEnding(target.file).replace(/\/index$/, '') === joinPath(root, withoutSourceEnding(specifier)));
}
const inTask = ({ site }) => ({ message: 'inTask', severity: site.lazy ? 'warning' : 'error' });
function outOfLayer({ from, site, target }, layers, facts) {
    if (target.kind !== 'module' && target.kind !== 'asset')
        return undefined;
    if (!site.specifier.startsWith('.') || target.layer !== undefined)
        return undefined;
    const owners = functionsHolding(target.file, facts);
    const isInside = layers.some(({ files }) => [...files.values()].includes(target.file));
    if (owners.length === 0 || isInside)
        return undefined;
    const data = { target: target.file, owner: namesOf(facts, owners) };
    // What a compiler makes of TypeScript, and where it puts it, we cannot see.
    if (!/\.[cm]?js$/.test(from))
        return { message: 'builtWith', severity: 'warning', data };
    return { message: 'notInLayer', severity: site.lazy ? 'warning' : 'error', data };
}
const functionsHolding = (file, { graph, workspace }) => {
    const holders = graph.heldBy.get(file) ?? [];
    return workspace.functions.map((unit) => unit.id).filter((id) => holders.includes(id));
};
//# sourceMappingURL=no-layer-to-function-import.js.map