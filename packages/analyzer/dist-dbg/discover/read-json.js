import { parseTree, printParseErrorCode } from 'jsonc-parser';
import { DEEPEST, lastOfEachKey } from "./nodes.js";
/** JSON with the place of everything in it. Comments and trailing commas are tolerated. */
export function readJson(text) {
    const errors = [];
    // A byte order mark is no JSON; a space in its stead keeps every offset.
    const readable = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
    if (readable.trim() === '')
        return {};
    const tree = parseTree(readable, errors, { allowTrailingComma: true });
    const [first] = errors;
    return {
        ...(tree && { root: nodeOf(tree, readable, 0) }),
        ...(first && { fault: { range: [first.offset, first.offset + first.length], reason: reasonOf(first) } }),
    };
}
function nodeOf(node, text, depth) {
    const range = [node.offset, node.offset + node.length];
    const children = node.children ?? [];
    if (depth > DEEPEST)
        return { kind: 'opaque', tag: '', range };
    switch (node.type) {
        case 'object':
            return { kind: 'map', entries: lastOfEachKey(children.flatMap((child) => entriesOf(child, text, depth))), range };
        case 'array':
            return { kind: 'list', items: children.map((child) => nodeOf(child, text, depth + 1)), range };
        default:
            return { kind: 'scalar', value: scalarOf(node, text), range };
    }
}
/** One entry; none for a property whose value is missing. */
function entriesOf(property, text, depth) {
    const [key, value] = property.children ?? [];
    if (!key || !value)
        return [];
    return [
        { key: String(key.value), keyRange: [key.offset, key.offset + key.length], value: nodeOf(value, text, depth + 1) },
    ];
}
function scalarOf(node, text) {
    // jsonc-parser types it `any`; a literal's value is one of these four.
    const value = node.value;
    if (typeof value !== 'number')
        return value;
    const source = text.slice(node.offset, node.offset + node.length);
    return String(value) === source ? value : source;
}
function reasonOf({ error }) {
    return REASONS[printParseErrorCode(error)] ?? 'something stands here that JSON does not allow';
}
const REASONS = {
    PropertyNameExpected: 'a property name in double quotes is missing',
    ValueExpected: 'a value is missing',
    ColonExpected: 'a colon is missing after a property name',
    CommaExpected: 'a comma is missing',
    CloseBraceExpected: 'a closing brace is missing',
    CloseBracketExpected: 'a closing bracket is missing',
    EndOfFileExpected: 'there is more text after the end of the document',
    UnexpectedEndOfComment: 'a comment has no end',
    UnexpectedEndOfString: 'a text has no closing quote',
    InvalidNumberFormat: 'a number is written wrongly',
    UnexpectedEndOfNumber: 'a number is written wrongly',
    InvalidUnicode: 'a text has a wrong escape',
    InvalidEscapeCharacter: 'a text has a wrong escape',
    InvalidCharacter: 'a text holds a control character that must be escaped',
};
//# sourceMappingURL=read-json.js.map