import { publicLayer } from "../aws/public-layers.js";
import { append } from "../sorted.js";
import { defineRule } from "./define.js";
import { listed, namesOf } from "../listed.js";
export const layerArchitectureMatch = defineRule({
    id: 'layer-architecture-match',
    scope: 'project',
    category: 'declarations',
    severity: 'warning',
    recommended: true,
    summary: 'A layer that is declared or built for another architecture than the function runs on',
    messages: {
        mismatch: '{{layer}} is declared for {{stated}} and attached to {{functions}} on {{architecture}}, which Lambda does not check: native code in the layer would fail when it is loaded.',
        program: 'The program in {{layer}} is built for {{stated}} and {{functions}} runs on {{architecture}}, so it cannot start and every invocation fails.',
    },
    hints: {
        mismatch: 'Attach a layer that is built for {{architecture}}; where the layer holds no native code, add {{architecture}} to its CompatibleArchitectures.',
        program: 'Attach the layer of the same publisher that is built for {{architecture}}.',
    },
    *check(facts) {
        for (const [first, ...others] of mismatches(facts)) {
            const { at, layer, architecture } = first;
            const functions = [first, ...others].map(({ unit }) => unit.id);
            const stated = listed(layer.compatibleArchitectures.map(({ value }) => value));
            const data = {
                functions: namesOf(facts, functions),
                architecture: architecture.value,
                layer: layer.name,
                stated,
            };
            const { file, range = [0, 0] } = at;
            yield { message: 'mismatch', file, range, functions, data, related: statedAt(first) };
        }
        yield* publicMismatches(facts);
    },
});
/** Public layers whose name says which architecture their program is built for. */
function* publicMismatches(facts) {
    const byReference = new Map();
    for (const unit of facts.workspace.functions) {
        const { architecture, packageType } = unit;
        if (!architecture || packageType === 'Image')
            continue;
        for (const reference of unit.layers) {
            const found = reference.kind === 'arn' ? publicLayer(reference.arn) : undefined;
            if (!found?.architecture || found.architecture === architecture.value)
                continue;
            const data = { layer: found.name, stated: found.architecture, architecture: architecture.value };
            append(byReference, JSON.stringify([reference.at, found.name]), { unit, at: reference.at, data });
        }
    }
    for (const concerned of byReference.values()) {
        const functions = concerned.map(({ unit }) => unit.id);
        const [first] = concerned;
        if (!first)
            continue;
        const { at, data } = first;
        const { file, range = [0, 0] } = at;
        const names = { ...data, functions: namesOf(facts, functions) };
        yield { message: 'program', severity: 'error', file, range, functions, data: names };
    }
}
/** Together those that one reference brings about, such as one in Globals. */
function mismatches({ workspace }) {
    const layers = new Map(workspace.layers.map((layer) => [layer.id, layer]));
    const byReference = new Map();
    for (const unit of workspace.functions) {
        const { architecture, packageType } = unit;
        if (!architecture || packageType === 'Image')
            continue;
        for (const reference of unit.layers) {
            const layer = reference.kind === 'local' ? layers.get(reference.layer) : undefined;
            if (!layer || allows(layer, architecture.value))
                continue;
            const { at } = reference;
            append(byReference, JSON.stringify([at, layer.id, architecture.value]), { unit, architecture, layer, at });
        }
    }
    return [...byReference.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
}
/** A layer that states nothing is meant for all. */
const allows = ({ compatibleArchitectures: stated }, architecture) => stated.length === 0 || stated.some(({ value }) => value === architecture);
function statedAt({ layer, architecture, unit }) {
    const [first] = layer.compatibleArchitectures;
    const ofLayer = first ? [{ at: first.at, note: `${layer.name} is declared for ${first.value} here.` }] : [];
    // Lambda's default stands at the function's own name.
    const verb = architecture.at === unit.declaredAt ? 'runs on Lambda’s default' : 'is set to';
    return [...ofLayer, { at: architecture.at, note: `${unit.name} ${verb} ${architecture.value} here.` }];
}
//# sourceMappingURL=layer-architecture-match.js.map