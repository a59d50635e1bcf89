import { isPropertyName, roleOf } from "./identifiers.js";
import { typescript } from "./typescript.js";
const FREE_NAME = 1;
const PROPERTY_NAME = 2;
const STATEMENT_START = 0x5bd1e995;
export function createTokenWriter(syntax) {
    const ts = typescript();
    const { SyntaxKind } = ts;
    const [kinds, names, starts, ends] = [[], [], [], []];
    const numbers = new Map();
    let startsStatement = false;
    let exportStart = -1;
    const write = (kind, name, start, end) => {
        kinds.push(startsStatement ? kind ^ STATEMENT_START : kind);
        startsStatement = false;
        names.push(name);
        starts.push(exportStart < 0 ? start : exportStart);
        exportStart = -1;
        ends.push(end);
    };
    const numberOf = (text) => {
        const number = numbers.get(text) ?? numbers.size;
        numbers.set(text, number);
        return number;
    };
    const identifier = (node, start) => {
        const role = roleOf(node);
        if (role !== 'free')
            write(hashOf(PROPERTY_NAME, node.text), -1, start, node.end);
        // `{ total }` reads as `{ total: total }`: what is renamed in it is the second one.
        if (role === 'both')
            write(hashOf(SyntaxKind.ColonToken, ''), -1, start, start);
        if (role !== 'exact')
            write(FREE_NAME, numberOf(node.text), start, node.end);
    };
    return {
        mark: (kind, start, end) => write(hashOf(kind, ''), -1, start, end),
        leaf(node) {
            const start = node.getStart(syntax);
            if (start >= node.end)
                return;
            // Whether a copy is exported makes no difference; still the word belongs to what is copied.
            if (node.kind === SyntaxKind.ExportKeyword)
                exportStart = start;
            if (node.kind === SyntaxKind.ExportKeyword || node.kind === SyntaxKind.DefaultKeyword)
                return;
            if (ts.isIdentifier(node))
                identifier(node, start);
            else if (!ts.isJsxText(node) || !node.containsOnlyTriviaWhiteSpaces)
                write(leafKind(node, syntax), -1, start, node.end);
        },
        startStatement() {
            startsStatement = true;
        },
        get count() {
            return kinds.length;
        },
        finish: (lists) => ({
            kinds: Int32Array.from(kinds),
            names: Int32Array.from(names),
            starts: Int32Array.from(starts),
            ends: Int32Array.from(ends),
            lists,
        }),
    };
}
/** Strings and numbers by their value, so that quotes make no difference; a quoted key is the key. */
function leafKind(node, syntax) {
    const ts = typescript();
    if (ts.isStringLiteral(node))
        return hashOf(isPropertyName(node) ? PROPERTY_NAME : node.kind, node.text);
    if (ts.isNumericLiteral(node))
        return hashOf(node.kind, node.text);
    if (ts.isJsxText(node))
        return hashOf(node.kind, node.text.replace(/\s+/g, ' '));
    const isKeyword = node.kind > ts.SyntaxKind.Identifier ||
        (node.kind >= ts.SyntaxKind.FirstPunctuation && node.kind <= ts.SyntaxKind.LastPunctuation);
    return hashOf(node.kind, isKeyword && node.kind !== ts.SyntaxKind.PrivateIdentifier
        ? ''
        : syntax.text.slice(node.getStart(syntax), node.end));
}
/** FNV-1a over code units, mixed at the end and kept clear of the kinds that stand for themselves. */
function hashOf(kind, text) {
    let hash = 0x811c9dc5 ^ (kind * 0x9e3779b1);
    for (let at = 0; at < text.length; at++)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
    return hash === FREE_NAME || hash === (FREE_NAME ^ STATEMENT_START) ? 3 : hash;
}
//# sourceMappingURL=token-writer.js.map