import { itemsBehind, memberOf, textOfValue } from "../../code/index.js";
import { isLayer, madeOf } from "./lambda-names.js";
import { deployedTextOf } from "./deployed-text.js";
import { importedName } from "./left-for-others.js";
/** The layers a function is given, in order: its property, those that other properties bring, then `addLayers`. */
export function layersOf(construct, properties, names) {
    const overridden = overriddenLayers(construct);
    const given = overridden.list ?? properties.get('layers');
    const list = given ? itemsBehind(given.value) : { items: [], complete: properties.complete };
    const added = callsOf(construct, 'addLayers');
    const items = [...list.items, ...broughtBy(properties), ...added.flatMap((call) => call.arguments)];
    return {
        layers: items.filter(({ value }) => value.kind !== 'nothing').map((item) => referenceTo(item, names)),
        complete: list.complete && !overridden.isOpen && added.every(({ certain }) => certain),
    };
}
const callsOf = (construct, method) => construct.calls.filter(({ callee }) => callee.kind === 'reference' && callee.path.at(-1) === method);
/** `addPropertyOverride('Layers', …)` on the resource below a construct. */
function overriddenLayers(construct) {
    const overrides = callsOf(construct, 'addPropertyOverride').filter(({ arguments: [path] }) => /^Layers\b/.test(textOfValue(path?.value) ?? ''));
    const last = overrides.at(-1);
    if (!last)
        return { isOpen: false };
    const [path, list] = last.arguments;
    const isWhole = textOfValue(path?.value) === 'Layers' && list?.value.kind === 'list' && last.certain;
    return isWhole ? { list, isOpen: false } : { isOpen: true };
}
// In the order in which the library attaches them, behind the function's own [aws-cdk-lib 2.276, aws-lambda/lib/function].
const BRINGING = ['insightsVersion', 'adotInstrumentation', 'paramsAndSecrets'];
/** Layers of AWS that a property attaches; which version in which region, the library looks up. */
function broughtBy(properties) {
    return BRINGING.flatMap((name) => {
        const property = properties.get(name);
        return property ? [memberOf(property.value, 'layerVersion') ?? property] : [];
    });
}
/** What one item of a list of layers refers to. */
export function referenceTo({ value, at }, names) {
    const layer = localLayer(value, names);
    if (layer !== undefined)
        return { kind: 'local', layer, at };
    const named = namedBy({ value, at });
    if (!named)
        return { kind: 'unknown', text: textAt(names.host, at), at };
    const behind = localLayer(named.value, names);
    if (behind !== undefined)
        return { kind: 'local', layer: behind, at };
    const text = textAt(names.host, named.at);
    const exported = importedName(named.value);
    if (exported !== undefined)
        return { kind: 'imported', name: exported, text, at };
    const arn = deployedTextOf(named.value);
    return arn === undefined ? { kind: 'unknown', text, at } : { kind: 'arn', arn, at };
}
/** What names a layer that is not made here: the argument of `fromLayerVersionArn`; in plain resources, the value itself. */
function namedBy(item) {
    const { value } = item;
    if (value.kind !== 'construct' || importedName(value) !== undefined)
        return item;
    const made = madeOf(value);
    switch (made?.name) {
        case 'LayerVersion.fromLayerVersionArn':
            return made.arguments[2];
        case 'LayerVersion.fromLayerVersionAttributes':
            return memberOf(made.arguments[2]?.value, 'layerVersionArn');
        case 'LambdaInsightsVersion.fromInsightVersionArn':
        case 'ParamsAndSecretsLayerVersion.fromVersionArn':
            return made.arguments[0];
        default:
            return undefined;
    }
}
/** A layer of the repository, or its ARN. */
function localLayer(value, { idOf }) {
    if (value.kind === 'construct' && isLayer(value))
        return idOf(value);
    if (value.kind !== 'reference' || !value.of || !isLayer(value.of))
        return undefined;
    return /^(?:layerVersionArn|ref|attrLayerVersionArn)$/.test(value.path.join('.')) ? idOf(value.of) : undefined;
}
const textAt = (host, { file, range }) => host.read(file)?.slice(...(range ?? [])) ?? '';
//# sourceMappingURL=layer-references.js.map