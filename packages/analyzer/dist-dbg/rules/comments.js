import { Lexer } from 'yaml';
import { readableSyntax } from "../parse/source-files.js";
import { typescript } from "../parse/typescript.js";
/** The comments in which ESLint's directives may stand, in text order. Costs next to nothing where the word is absent. */
export function directiveComments(kind, file, text) {
    if (!/eslint-(?:dis|en)able/.test(text))
        return [];
    switch (kind) {
        case 'code':
            return commentsInCode(file, text);
        case 'json':
            return [...text.matchAll(JSON_STRING_OR_COMMENT)].flatMap(({ 0: source, index }) => source.startsWith('"') ? [] : { ...commentOf(source, index), isLine: false });
        case 'yaml':
            return commentsInYaml(text);
        default:
            return kind;
    }
}
const JSON_STRING_OR_COMMENT = /"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[^]*?\*\//g;
const HASHBANG_OR_COMMENT = /^#!.*|\/\/[^\r\n\u2028\u2029]*|\/\*[^]*?\*\//g;
const commentOf = (source, start) => ({
    range: [start, start + source.length],
    value: source.slice(2, source.startsWith('/*') ? -2 : undefined),
    isLine: source.startsWith('//'),
});
function commentsInCode(file, text) {
    const candidates = [...text.matchAll(/\/[/*]\s*eslint-(?:dis|en)able/g)];
    const syntax = candidates.length > 0 ? readableSyntax(file, text) : undefined;
    return syntax ? candidates.flatMap(({ index }) => commentAt(index, syntax) ?? []) : [];
}
function commentAt(offset, syntax) {
    const [start, end] = spaceAround(offset, syntax) ?? [0, 0];
    const comments = syntax.text.slice(start, end).matchAll(HASHBANG_OR_COMMENT);
    // Another comment may quote this one: "// write /* eslint-disable */ here".
    const found = [...comments].find(({ index }) => start + index === offset);
    return found && commentOf(found[0], offset);
}
/** The space before a token, if the offset lies there: comments stand in it, and nothing else but white space. */
function spaceAround(offset, syntax) {
    const { SyntaxKind, isJSDoc } = typescript();
    let node = syntax;
    for (;;) {
        const children = node.getChildren(syntax);
        const inner = children.find((child) => child.pos <= offset && offset < child.end && !isJSDoc(child));
        if (!inner)
            break;
        node = inner;
    }
    // Text between JSX tags has no space of its own: all of it is shown.
    if (node === syntax || node.kind === SyntaxKind.JsxText)
        return undefined;
    const start = node.getStart(syntax);
    return offset < start ? [node.pos, start] : undefined;
}
// The lexer announces a scalar by this mark, and other turns by marks of one character; none of them is in the text.
const SCALAR_FOLLOWS = '\u001f';
const MARKS = [SCALAR_FOLLOWS, '\u0002', '\u0018'];
function commentsInYaml(text) {
    const comments = [];
    let at = 0;
    let isScalar = false;
    for (const source of new Lexer().lex(text)) {
        if (!isScalar && MARKS.includes(source)) {
            isScalar = source === SCALAR_FOLLOWS;
            continue;
        }
        if (!isScalar && source.startsWith('#')) {
            comments.push({ range: [at, at + source.length], value: source.slice(1), isLine: false });
        }
        at += source.length;
        isScalar = false;
    }
    return comments;
}
//# sourceMappingURL=comments.js.map