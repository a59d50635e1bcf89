import { textOf } from "../../nodes.js";
import { layerNotFound } from "../../problems.js";
import { cloudText, intrinsicOf } from "./cloud-text.js";
import { composedOutput } from "./compose.js";
import { placeAt } from "./variables.js";
/** A function's list, or the provider's. */
export function layerList(service, declared, layersById) {
    if (!declared)
        return { layers: [], complete: true };
    const { node, file } = declared;
    // One reference where a list belongs: the framework would refuse it, but what is meant is plain.
    const items = node.kind === 'list' ? node.items.map((item) => ({ node: item, file })) : [declared];
    const layers = items.map((item) => referenceTo(service, item, layersById));
    const isList = node.kind === 'list' || layers.every(({ kind }) => kind !== 'unknown');
    return { layers, complete: isList && !items.some((item) => intrinsicOf(item)?.name === 'Fn::If') };
}
/** References to layers of this service that it does not declare. */
export function lostLayers(service, name, declared, layersById) {
    if (declared?.node.kind !== 'list')
        return [];
    return declared.node.items.flatMap((node) => {
        const item = service.variables.resolve({ node, file: declared.file });
        const target = item && nameIn(item);
        return target?.endsWith('LambdaLayer') && !layersById.has(target)
            ? [layerNotFound(name, target, placeAt({ node, file: declared.file }))]
            : [];
    });
}
function referenceTo(service, item, layersById) {
    const at = placeAt(item);
    const text = sourceOf(service, item);
    const resolved = service.variables.resolve(item);
    if (!resolved)
        return { kind: 'unknown', text, at };
    const layer = layersById.get(nameIn(resolved) ?? '');
    if (layer !== undefined)
        return { kind: 'local', layer, at };
    const name = importedName(service, resolved);
    if (name !== undefined)
        return { kind: 'imported', name, text, at };
    const value = cloudText(resolved, service.variables);
    // What is written in the list itself is handed to Lambda as it is.
    const isMeant = value?.startsWith('arn:') || (resolved === item && item.node.kind === 'scalar');
    return value !== undefined && isMeant ? { kind: 'arn', arn: value, at } : { kind: 'unknown', text, at };
}
/** The logical id that `{ Ref: Id }` or `{ Fn::Sub: "${Id}" }` names. */
function nameIn(located) {
    const { name, argument } = intrinsicOf(located) ?? {};
    const text = textOf(argument?.node);
    if (name === 'Ref')
        return text;
    return name === 'Fn::Sub' ? /^\$\{(\w+)\}$/.exec(text ?? '')?.[1] : undefined;
}
/** `stack.Output` of `${cf:stack.Output}`, whatever the region; a parameter of `${ssm:…}`; the name of an `Fn::ImportValue`. */
function importedName({ variables }, resolved) {
    if (resolved.node.kind === 'opaque') {
        const [, source, argument = '', name] = /^\$\{(cf|ssm|output)(?:\(([^()]*)\))?:([^${}]+)\}$/.exec(resolved.node.tag) ?? [];
        if (name === undefined)
            return undefined;
        if (source === 'output')
            return composedOutput(argument, name);
        return source === 'ssm' ? parameterName(name.replace(/~(?:true|false|split)$/, '')) : name;
    }
    const intrinsic = intrinsicOf(resolved);
    return intrinsic?.name === 'Fn::ImportValue' ? cloudText(intrinsic.argument, variables) : undefined;
}
/** How the value of a parameter in SSM is found. */
export const parameterName = (path) => `ssm ${path}`;
/** The reference as written, on one line. */
function sourceOf({ context: { host } }, { node, file }) {
    const text = node.kind === 'scalar'
        ? String(node.value)
        : node.kind === 'opaque'
            ? node.tag
            : (host.read(file) ?? '').slice(...node.range);
    return text.trim().replace(/\s+/g, ' ');
}
//# sourceMappingURL=layer-references.js.map