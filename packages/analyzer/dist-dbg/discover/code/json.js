import { booleanValue, listValue, nothing, numberValue, objectValue, textValue } from "./value.js";
/** A JSON document as code that imports it has it. */
export function valueOfDocument(node, file) {
    const at = { file, range: node.range };
    switch (node.kind) {
        case 'scalar':
            return scalar(node.value, at);
        case 'list':
            return listValue(node.items.map((item) => ({ value: valueOfDocument(item, file), at: { file, range: item.range } })), at);
        case 'map': {
            const members = node.entries.map(({ key, keyRange, value }) => {
                const place = { file, range: value.range };
                return [key, { value: valueOfDocument(value, file), at: place, keyAt: { file, range: keyRange } }];
            });
            return objectValue(members, at);
        }
        case 'opaque':
            return { kind: 'unknown', text: node.tag, at };
        default:
            return node;
    }
}
function scalar(value, at) {
    if (typeof value === 'string')
        return textValue(value, at);
    if (typeof value === 'number')
        return numberValue(value, at);
    return value === null ? nothing(at) : booleanValue(value, at);
}
//# sourceMappingURL=json.js.map