import { readDocument } from "../../../document.js";
import { entriesOf, itemsOf } from "../../../nodes.js";
import { Cursor, SyntaxFault } from "./cursor.js";
import { readExpression } from "./expression.js";
import { readTemplate } from "./template.js";
/** Reads a `.tf.json` or `.tfvars.json` file: maps for blocks, templates in its texts. Never throws. */
export function readTerraformJson(file, text) {
    const { root, problems } = readDocument(file, text);
    const blocks = entriesOf(root).flatMap(({ key, keyRange, value }) => each(value).flatMap((node) => blocksOf(key, labelCount(key), node, [{ text: key, range: keyRange }])));
    return { body: { attributes: attributesOf(root), blocks }, problems };
}
/** How many names stand between a block's type and what is in it. */
const labelCount = (type) => type === 'resource' || type === 'data' ? 2 : ['variable', 'output', 'module', 'provider'].includes(type) ? 1 : 0;
function blocksOf(type, missing, node, path) {
    if (missing > 0)
        return entriesOf(node).flatMap(({ key, keyRange, value }) => each(value).flatMap((inner) => blocksOf(type, missing - 1, inner, [...path, { text: key, range: keyRange }])));
    const inner = entriesOf(node).flatMap(({ key, keyRange, value }) => each(value).flatMap((part) => part.kind === 'map' ? blocksOf(key, 0, part, [{ text: key, range: keyRange }]) : []));
    return [{ type, labels: path.slice(1), range: node.range, body: { attributes: attributesOf(node), blocks: inner } }];
}
/** A block that comes several times is a list of maps. */
const each = (node) => (node.kind === 'list' ? itemsOf(node) : [node]);
const attributesOf = (node) => new Map(entriesOf(node).map(({ key, value }) => [key, expressionOf(value)]));
function expressionOf(node) {
    const { range } = node;
    switch (node.kind) {
        case 'scalar':
            return typeof node.value === 'string'
                ? templateOf(node.value, range)
                : { kind: 'literal', value: node.value, range };
        case 'list':
            return { kind: 'list', items: node.items.map(expressionOf), range };
        case 'map':
            return {
                kind: 'object',
                entries: node.entries.map(({ key, keyRange, value }) => ({
                    key: templateOf(key, keyRange),
                    value: expressionOf(value),
                })),
                range,
            };
        case 'opaque':
            return { kind: 'directive', range };
        default:
            return node;
    }
}
/** A text's parts stand where the text does: its escapes hide where each begins. */
function templateOf(text, range) {
    try {
        return readTemplate(new Cursor(text, 0, range), readExpression);
    }
    catch (error) {
        if (!(error instanceof SyntaxFault))
            throw error;
        return { kind: 'directive', range };
    }
}
//# sourceMappingURL=json.js.map