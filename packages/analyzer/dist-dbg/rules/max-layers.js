import { limits } from "../aws/limits.js";
import { append } from "../sorted.js";
import { defineRule } from "./define.js";
import { listed, namesOf } from "../listed.js";
export const maxLayers = defineRule({
    id: 'max-layers',
    scope: 'project',
    category: 'declarations',
    severity: 'error',
    recommended: true,
    summary: 'A function with more than five layers',
    messages: {
        tooMany: '{{count}} layers on {{functions}} are more than the {{most}} that Lambda accepts, so the deployment fails.',
    },
    hints: { tooMany: 'Merge layers that the same functions attach, or ship the code with the function.' },
    *check(facts) {
        for (const [first, ...others] of overfull(facts)) {
            const { sixth, references } = first;
            const functions = [first, ...others].map(({ unit }) => unit.id);
            const counts = [...new Set([first, ...others].map((one) => one.references.length))].sort((a, b) => a - b);
            const data = {
                functions: namesOf(facts, functions),
                count: listed(counts.map(String)),
                most: String(limits.layersPerFunction),
            };
            const { file, range = [0, 0] } = sixth.at;
            yield { message: 'tooMany', file, range, functions, data, related: alsoCounted(facts, references, sixth) };
        }
    },
});
/** Functions with too many layers; together those for which the sixth stands at one place, such as in Globals. */
function overfull({ workspace }) {
    const byPlace = new Map();
    for (const unit of workspace.functions) {
        if (unit.packageType === 'Image')
            continue;
        const references = surelyAttached(unit);
        const sixth = references[limits.layersPerFunction];
        if (sixth)
            append(byPlace, JSON.stringify(sixth.at), { unit, references, sixth });
    }
    return [...byPlace.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
}
/** Where a condition may take layers off the list, those that only a deployment knows are not counted. */
const surelyAttached = ({ layers, layersComplete }) => layersComplete ? layers : layers.filter(({ kind }) => kind !== 'unknown');
/** The other references, which may be merged from elsewhere; each place once. */
function alsoCounted(facts, references, sixth) {
    const seen = new Set([JSON.stringify(sixth.at)]);
    return references.flatMap((reference, index) => {
        const place = JSON.stringify(reference.at);
        if (seen.has(place))
            return [];
        seen.add(place);
        return [{ at: reference.at, note: `Layer ${index + 1} of ${references.length}: ${nameOf(facts, reference)}` }];
    });
}
function nameOf(facts, reference) {
    switch (reference.kind) {
        case 'local':
            return namesOf(facts, [reference.layer]);
        case 'arn':
            return reference.arn;
        case 'unknown':
            return reference.text;
        default:
            return reference;
    }
}
//# sourceMappingURL=max-layers.js.map