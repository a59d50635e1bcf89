const QUOTED = /(?:[^"\\$%\n]+|\\[^\n]|\$(?!\{)|%(?!\{))+/y;
const LINES = /(?:[^$%]+|\$(?!\{)|%(?!\{))+/y;
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;
/** `"…"`, the cursor before its first quote. */
export function readQuoted(cursor, read) {
    const start = cursor.at;
    cursor.at += 1;
    const parts = partsUntil(cursor, read, QUOTED, (text) => unescaped(text));
    if (cursor.text[cursor.at] !== '"')
        cursor.fail('a text has no closing quote');
    cursor.at += 1;
    return whole(parts, cursor.rangeFrom(start));
}
/** A text that is a template from its first to its last character, as in Terraform's JSON. */
export function readTemplate(cursor, read) {
    const start = cursor.at;
    return whole(partsUntil(cursor, read, LINES, (text) => text), cursor.rangeFrom(start));
}
/** `<<END … END`; undefined where none begins. */
export function readHeredoc(cursor, read) {
    const start = cursor.at;
    const opening = cursor.match(HEREDOC);
    if (!opening)
        return undefined;
    const [, flush, marker = ''] = opening;
    const end = new RegExp(`^[ \\t]*${marker}[ \\t]*\\r?$`, 'mu').exec(cursor.text.slice(cursor.at));
    if (!end)
        return cursor.fail(`the text that begins with <<${marker} has no line that ends it`);
    const last = cursor.at + end.index;
    const indent = flush ? indentOf(cursor.text.slice(cursor.at, last)) : '';
    const parts = partsUntil(cursor, read, LINES, (text, at) => (indent === '' ? text : withoutIndent(text, indent, at === 0 || cursor.text[at - 1] === '\n')), last);
    cursor.at = last + end[0].trimEnd().length;
    return whole(parts, cursor.rangeFrom(start));
}
/** Literal stretches as `pattern` delimits them, and what stands in `${…}` between them. */
function partsUntil(cursor, read, pattern, meaning, end = cursor.text.length) {
    const parts = [];
    while (cursor.at < end) {
        const start = cursor.at;
        if (/^(?:\$\$|%%)\{/.test(cursor.text.slice(start, start + 3))) {
            cursor.at += 3;
            parts.push({ kind: 'literal', value: `${cursor.text.charAt(start)}{`, range: cursor.rangeFrom(start) });
        }
        else if (cursor.text.startsWith('${', start))
            parts.push(interpolation(cursor, read));
        else if (cursor.text.startsWith('%{', start))
            parts.push(directive(cursor));
        else {
            const text = stretch(cursor, pattern, end);
            if (text === undefined)
                break;
            parts.push({ kind: 'literal', value: meaning(text, start), range: cursor.rangeFrom(start) });
        }
    }
    return parts;
}
/** Plain text up to what means something; `$$` before a brace is left for the next step. */
function stretch(cursor, pattern, end) {
    const found = cursor.match(pattern)?.[0];
    if (found === undefined)
        return undefined;
    const start = cursor.at - found.length;
    const limit = Math.min(cursor.at, end);
    const doubled = /[$%]$/.test(found) && cursor.text[limit] === found.at(-1) && cursor.text[limit + 1] === '{';
    cursor.at = doubled && limit - start > 1 ? limit - 1 : limit;
    return cursor.text.slice(start, cursor.at);
}
function interpolation(cursor, read) {
    cursor.at += 2;
    if (cursor.text[cursor.at] === '~')
        cursor.at += 1;
    return cursor.within(false, () => {
        const value = read(cursor);
        cursor.takes('~');
        cursor.expect('}', 'a `${` has no closing brace');
        return value;
    });
}
function directive(cursor) {
    const start = cursor.at;
    const found = cursor.match(/%\{(?:[^"{}]|"(?:[^"\\]|\\.)*"|\{[^{}]*\})*\}/y);
    return found ? { kind: 'directive', range: cursor.rangeFrom(start) } : cursor.fail('a `%{` has no closing brace');
}
/** One literal is a literal, and `"${value}"` alone is the value itself. */
function whole(parts, range) {
    if (parts.every((part) => part.kind === 'literal'))
        return { kind: 'literal', value: parts.map(({ value }) => String(value)).join(''), range };
    return { kind: 'template', parts, range };
}
const ESCAPES = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const unescaped = (text) => text.replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs, (all, short, long, letter = '') => {
    const code = Number.parseInt(short ?? long ?? '', 16);
    if (Number.isNaN(code))
        return ESCAPES[String(letter)] ?? all;
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
});
/** What every line that says something begins with. */
function indentOf(text) {
    const indents = [...text.matchAll(/^([ \t]*)[^\s]/gm)].map(([, indent = '']) => indent);
    return indents.reduce((shortest, indent) => (indent.length < shortest.length ? indent : shortest), indents[0] ?? '');
}
function withoutIndent(text, indent, startsLine) {
    const lines = text.split('\n');
    return lines
        .map((line, index) => (index === 0 && !startsLine ? line : line.slice(leading(line, indent.length))))
        .join('\n');
}
const leading = (line, most) => Math.min(most, line.length - line.trimStart().length);
//# sourceMappingURL=template.js.map