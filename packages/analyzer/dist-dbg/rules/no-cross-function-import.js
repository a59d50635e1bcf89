import { isBelow } from "../paths.js";
import { shipsAsItIs } from "./as-written.js";
import { namesOf } from "../listed.js";
import { defineRule } from "./define.js";
import { runs } from "./runs.js";
import { hasStandIn } from "./stand-in.js";
export const noCrossFunctionImport = defineRule({
    id: 'no-cross-function-import',
    scope: 'project',
    category: 'code',
    severity: 'error',
    recommended: true,
    summary: 'An import that leads out of the function, into code that another function ships',
    messages: {
        notInZip: '`{{target}}` is not in the zip of {{functions}}, which holds {{root}} alone, so this import fails when the function loads it.',
        inLayer: '`{{target}}` is not in the zip of {{functions}}: on Lambda its layer puts it at `{{landed}}`, so this import fails when the function loads it.',
        bundledIn: '`{{target}}` belongs to {{owner}}, and {{functions}} bundles a copy of it, so a change there must be deployed here too.',
    },
    hints: {
        notInZip: 'Move the shared code into a layer or an npm package, or let a bundler build the function.',
        inLayer: 'Import `{{landed}}`.',
        bundledIn: 'Move the shared code out of the function, into a layer or a folder of its own.',
    },
    *check(facts) {
        const functions = new Map(facts.workspace.functions.map((unit) => [unit.id, unit]));
        for (const edge of facts.graph.edges) {
            const { target, from } = edge;
            if (target.kind !== 'module' || target.layer !== undefined)
                continue;
            const reaching = (facts.graph.reach.get(from) ?? []).flatMap((id) => functions.get(id) ?? []);
            const crossed = reaching.filter(({ root }) => root !== undefined && isBelow(from, root) && !isBelow(target.file, root));
            if (crossed.length > 0)
                yield* judged(edge, target.file, crossed, facts);
        }
    },
});
function* judged(edge, file, crossed, facts) {
    const missing = crossed.filter(shipsAsItIs);
    const [first] = missing;
    const at = { file: edge.from, range: edge.site.range };
    if (first && runs(edge, facts) && !hasStandIn(edge, facts)) {
        const functions = missing.map((unit) => unit.id);
        const root = first.root === '' ? 'the root folder' : `\`${first.root ?? ''}\``;
        const landed = landingOf(file, missing, facts);
        if (landed !== undefined) {
            const data = { target: file, landed, functions: namesOf(facts, functions) };
            yield { message: 'inLayer', ...at, functions, data };
            return;
        }
        yield { message: 'notInZip', ...at, functions, data: { target: file, root, functions: namesOf(facts, functions) } };
        return;
    }
    const owners = (facts.graph.heldBy.get(file) ?? []).filter((id) => !facts.layers.has(id));
    if (first || owners.length === 0 || !runs(edge, facts))
        return;
    const functions = crossed.map((unit) => unit.id);
    yield {
        message: 'bundledIn',
        severity: 'warning',
        ...at,
        functions,
        data: { target: file, owner: namesOf(facts, owners), functions: namesOf(facts, functions) },
    };
}
/** Where a file lands below `/opt` for every one of these functions, by a layer they attach. */
function landingOf(file, units, { layers }) {
    const attached = [...layers.values()].filter((layer) => units.every(({ id }) => layer.attachedTo.includes(id)));
    const [landed] = attached.flatMap(({ files }) => [...files].flatMap(([at, source]) => (source === file ? [at] : [])));
    return landed === undefined ? undefined : `/opt/${landed}`;
}
//# sourceMappingURL=no-cross-function-import.js.map