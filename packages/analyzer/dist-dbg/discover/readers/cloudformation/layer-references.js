import { itemsOf, placeOf, textOf, valueOf } from "../../nodes.js";
import { layerNotFound } from "../../problems.js";
import { parameterExport } from "../../reader.js";
import { openNested, passedValues } from "./nested.js";
import { isLayer, sourceOf } from "./template.js";
import { deployedText, intrinsicOf, isNoValue, staticTexts } from "./values.js";
/** Globals' list, then the function's own. What is no list on either side cannot be joined: then the function's own counts. */
export function mergedLayers(template, own, shared) {
    const stated = [shared, own].flatMap((node) => (node && isGiven(node) ? [node] : []));
    const parts = stated.every(({ kind }) => kind === 'list') ? stated : stated.slice(-1);
    const lists = parts.map((part) => layerList(template, part));
    return { layers: lists.flatMap(({ layers }) => layers), complete: lists.every(({ complete }) => complete) };
}
/** Layers that are named and nowhere declared. Not in templates that get a part of their names at deploy time. */
export function lostLayers(template, { name, properties }) {
    if (template.isPartial)
        return [];
    return itemsOf(valueOf(properties, 'Layers')).flatMap((item) => {
        const intrinsic = intrinsicOf(item);
        const target = intrinsic?.name === 'Ref' ? textOf(intrinsic.argument) : undefined;
        const isKnown = target === undefined ||
            target.startsWith('AWS::') ||
            template.resources.has(target) ||
            valueOf(template.scope.parameters, target);
        return isKnown ? [] : [layerNotFound(name, target, placeOf(template.file, item))];
    });
}
function layerList(template, node) {
    if (node.kind === 'list') {
        const items = node.items.filter(isGiven);
        return { layers: items.map((item) => referenceTo(template, item)), complete: !items.some(mayVanish) };
    }
    const texts = staticTexts(node, template.scope);
    if (texts)
        return {
            layers: texts.map(({ value }) => ({ kind: 'arn', arn: value, at: placeOf(template.file, node) })),
            complete: true,
        };
    // One reference where a list belongs: the service would refuse it, but what is meant is plain.
    const only = referenceTo(template, node);
    return { layers: [only], complete: only.kind !== 'unknown' };
}
/** `!If [Live, !Ref Shared, !Ref AWS::NoValue]`, and an `!If` that picks a list. */
function mayVanish(node) {
    const intrinsic = intrinsicOf(node);
    if (intrinsic?.name !== 'Fn::If')
        return false;
    return itemsOf(intrinsic.argument)
        .slice(1)
        .some((branch) => branch.kind === 'list' || isNoValue(branch) || mayVanish(branch));
}
function referenceTo(template, node) {
    const at = placeOf(template.file, node);
    const text = sourceOf(template, node);
    const meant = meaningOf(template, node);
    if (meant?.kind === 'local')
        return { ...meant, at };
    if (meant?.kind === 'imported')
        return { ...meant, text, at };
    const arn = arnOf(deployedText(node, template.scope), intrinsicOf(node) !== undefined);
    return arn === undefined ? { kind: 'unknown', text, at } : { kind: 'arn', arn, at };
}
/** A parameter's default may be empty or a word for "none"; what is written in the list itself is handed to Lambda as it is. */
function arnOf(text, isComputed) {
    return text && (!isComputed || text.value.startsWith('arn:')) ? text.value : undefined;
}
/** The layer of this repository that a value names, by whatever stacks it is handed through. */
function meaningOf(template, node) {
    const { scope } = template;
    const { name: intrinsic, argument } = intrinsicOf(node) ?? {};
    if (intrinsic === 'Fn::ImportValue') {
        const name = deployedText(argument, scope)?.value;
        return name === undefined ? undefined : { kind: 'imported', name };
    }
    const stored = storedName(template, node);
    if (stored !== undefined)
        return { kind: 'imported', name: parameterExport(stored) };
    const [name, attribute] = target(node);
    if (name === undefined)
        return undefined;
    const resource = template.resources.get(name);
    if (isLayer(resource))
        return { kind: 'local', layer: resource.id };
    if (!resource)
        return valueOf(scope.parameters, name) && passedMeaning(template, name);
    const output = /^Outputs\.(.+)$/.exec(attribute ?? '')?.[1];
    const nested = output === undefined ? undefined : openNested(template, resource);
    const value = nested && valueOf(nested.root, 'Outputs', output ?? '', 'Value');
    return nested && value && meaningOf(nested, value);
}
/** What is handed to this template as a parameter, where everybody who deploys it hands over the same. */
function passedMeaning({ file, context }, parameter) {
    const [first, ...others] = passedValues(file, parameter, context, (value, parent) => meaningOf(parent, value));
    return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
}
/** The name of the parameter of Systems Manager that a value is read from: `{{resolve:ssm:/layers/money}}`, or a parameter of that type. */
function storedName({ scope }, node) {
    const { name, argument } = intrinsicOf(node) ?? {};
    const text = textOf(node) ?? (name === 'Fn::Sub' ? textOf(argument) : undefined);
    const resolved = /^\{\{resolve:ssm:([^:{}]+)(?::\d+)?\}\}$/.exec(text ?? '')?.[1];
    if (resolved !== undefined || name !== 'Ref')
        return resolved;
    const parameter = valueOf(scope.parameters, textOf(argument) ?? '');
    const isStored = textOf(valueOf(parameter, 'Type'))?.startsWith('AWS::SSM::Parameter::Value<');
    return isStored ? textOf(valueOf(parameter, 'Default')) : undefined;
}
/** What `!Ref A`, `!GetAtt A.B`, `!Sub "${A}"` and `!Sub "${A.B}"` name. */
function target(node) {
    const { name, argument } = intrinsicOf(node) ?? {};
    if (name === 'Ref')
        return [textOf(argument)];
    if (name === 'Fn::GetAtt')
        return argument?.kind === 'list' ? itemsOf(argument).map(textOf) : split(textOf(argument));
    if (name === 'Fn::Sub')
        return split(/^\$\{([^}!]+)\}$/.exec(textOf(argument) ?? '')?.[1]);
    return [];
}
function split(text) {
    const dot = text?.indexOf('.') ?? -1;
    return dot < 0 ? [text] : [text?.slice(0, dot), text?.slice(dot + 1)];
}
const isGiven = (node) => !isNoValue(node) && !(node.kind === 'scalar' && node.value === null);
//# sourceMappingURL=layer-references.js.map