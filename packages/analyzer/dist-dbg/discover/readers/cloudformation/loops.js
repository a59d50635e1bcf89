import { itemsOf, textOf } from "../../nodes.js";
import { staticTexts } from "./values.js";
// CloudFormation refuses templates with more resources; texts that a loop makes of a loop of loops would be more.
const MOST_ROUNDS = 500;
/** A template with its `Fn::ForEach` loops carried out, those over something that only a deployment knows left as they are. */
export function withLoops(root, scope) {
    return expandedMap(root, new Map(), scope);
}
function expandedMap(map, bindings, scope) {
    return {
        ...map,
        entries: map.entries.flatMap((entry) => entry.key.startsWith('Fn::ForEach::') ? rounds(entry, bindings, scope) : [expandedEntry(entry, bindings, scope)]),
    };
}
const expandedEntry = ({ key, keyRange, value }, bindings, scope) => ({
    key: filled(key, bindings),
    keyRange,
    value: expanded(value, bindings, scope),
});
/** `[Name, [Orders, Refunds], { '${Name}Function': … }]`: the entries of the third, once for each item of the second. */
function rounds(loop, bindings, scope) {
    const [identifier, collection, body] = itemsOf(loop.value);
    const name = textOf(identifier);
    const items = collection && staticTexts(expanded(collection, bindings, scope), scope);
    if (name === undefined || !items || items.length > MOST_ROUNDS || body?.kind !== 'map')
        return [loop];
    return items.flatMap(({ value }) => expandedMap(body, new Map([...bindings, [name, value]]), scope).entries);
}
function expanded(node, bindings, scope) {
    switch (node.kind) {
        case 'map': {
            const [only] = node.entries.length === 1 ? node.entries : [];
            const bound = only?.key === 'Ref' ? bindings.get(textOf(only.value) ?? '') : undefined;
            return bound === undefined
                ? expandedMap(node, bindings, scope)
                : { kind: 'scalar', value: bound, range: node.range };
        }
        case 'list':
            return { ...node, items: node.items.map((item) => expanded(item, bindings, scope)) };
        case 'scalar':
            return typeof node.value === 'string' ? { ...node, value: filled(node.value, bindings) } : node;
        case 'opaque':
            return node;
        default:
            return node;
    }
}
/** `&{Name}` is the name with nothing in it but letters and digits, as logical ids need it. */
function filled(text, bindings) {
    if (bindings.size === 0 || !text.includes('{'))
        return text;
    return text.replace(/([$&])\{(\w+)\}/g, (whole, sign, name) => {
        const value = bindings.get(name);
        if (value === undefined)
            return whole;
        return sign === '&' ? value.replace(/[^A-Za-z0-9]/g, '') : value;
    });
}
//# sourceMappingURL=loops.js.map