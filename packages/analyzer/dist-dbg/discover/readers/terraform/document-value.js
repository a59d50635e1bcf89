import { readDocument } from "../../document.js";
import { placeOf } from "../../nodes.js";
import { listOf, mapOf, scalar } from "./values.js";
/** What a JSON or YAML file of the repository says, as `jsondecode` and `yamldecode` give it. */
export function documentValue(file, text, isJson) {
    const { root } = readDocument(isJson ? `${file}.json` : file, text);
    return root && nodeValue(root, file);
}
/** A node of a document as a value. */
export function nodeValue(node, file) {
    const at = placeOf(file, node);
    switch (node.kind) {
        case 'scalar':
            return scalar(node.value, at);
        case 'list':
            return listOf(node.items.map((item) => nodeValue(item, file)), at);
        case 'map':
            return mapOf(node.entries.map(({ key, value }) => [key, nodeValue(value, file)]), at);
        case 'opaque':
            return { kind: 'unknown', text: node.tag, at };
        default:
            return node;
    }
}
//# sourceMappingURL=document-value.js.map