import { isNamePart, isQuote, skipTrivia } from "./characters.js";
import { closeScope, openScope, step } from "./lexing.js";
import * as token from "./tokens.js";
/** `<` where an expression may begin: an element, up to its first expression or its end. */
export function beginElement(lexing) {
    readMarkup(lexing, openElement(lexing));
}
/** Reads on behind an expression in braces, in a tag or between tags. Elements may be many and nest: no recursion. */
export function readMarkup(lexing, from) {
    let part = from;
    while (part !== 'code' && !lexing.doubt)
        part = part === 'tag' ? readTag(lexing) : readText(lexing);
}
function openElement(lexing) {
    const start = lexing.at + 1;
    const next = lexing.text.charCodeAt(start);
    if (next !== token.GREATER && !isNamePart(next))
        return giveUp(lexing);
    const end = tagNameEnd(lexing.text, start);
    openScope(lexing, 'element', { name: lexing.text.slice(start, end) });
    lexing.at = end;
    return 'tag';
}
function readTag(lexing) {
    const { text } = lexing;
    for (;;) {
        lexing.at = skipTrivia(text, lexing.at);
        const code = text.charCodeAt(lexing.at);
        if (code === token.OPEN_BRACE)
            return openExpression(lexing, 'attribute');
        if (code === token.SLASH && text.charCodeAt(lexing.at + 1) === token.GREATER)
            return endElement(lexing, lexing.at + 2);
        if (code === token.GREATER) {
            lexing.at++;
            return 'text';
        }
        const end = attributePartEnd(text, lexing.at, code);
        if (end < 0)
            return giveUp(lexing);
        lexing.at = end;
    }
}
function attributePartEnd(text, at, code) {
    if (code === token.EQUALS)
        return at + 1;
    if (isQuote(code))
        return text.indexOf(text.charAt(at), at + 1) + 1 || -1;
    if (!isNamePart(code))
        return -1;
    const end = tagNameEnd(text, at);
    // `<T extends Order>(order: T) => …` are type parameters.
    return text.slice(at, end) === 'extends' ? -1 : end;
}
function readText(lexing) {
    const { text } = lexing;
    for (; lexing.at < text.length; lexing.at++) {
        const code = text.charCodeAt(lexing.at);
        if (code === token.OPEN_BRACE)
            return openExpression(lexing, 'child');
        if (code === token.GREATER || code === token.CLOSE_BRACE)
            break;
        if (code === token.LESS)
            return text.charCodeAt(lexing.at + 1) === token.SLASH ? readClosingTag(lexing) : openElement(lexing);
    }
    return giveUp(lexing);
}
function readClosingTag(lexing) {
    const { text, scope } = lexing;
    const start = skipTrivia(text, lexing.at + 2);
    const nameEnd = tagNameEnd(text, start);
    const end = skipTrivia(text, nameEnd);
    const isOwn = text.slice(start, nameEnd) === scope.name && text.charCodeAt(end) === token.GREATER;
    return isOwn ? endElement(lexing, end + 1) : giveUp(lexing);
}
function endElement(lexing, end) {
    closeScope(lexing, end);
    if (lexing.scope.kind === 'element') {
        lexing.at = end;
        return 'text';
    }
    step(lexing, token.LITERAL, end);
    return 'code';
}
function openExpression(lexing, kind) {
    openScope(lexing, kind);
    step(lexing, token.OPEN_PARENTHESIS, lexing.at + 1);
    return 'code';
}
/** Names of elements and attributes hold dashes, dots and colons as well. */
function tagNameEnd(text, from) {
    let at = from;
    while (at < text.length && (isNamePart(text.charCodeAt(at)) || isTagPunctuation(text.charCodeAt(at))))
        at++;
    return at;
}
const isTagPunctuation = (code) => code === 45 || code === token.DOT || code === token.COLON;
function giveUp(lexing) {
    lexing.doubt = true;
    return 'code';
}
//# sourceMappingURL=jsx.js.map