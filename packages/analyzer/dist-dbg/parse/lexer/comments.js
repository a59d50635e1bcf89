import { commentEnd, isQuote, skipTrivia, stringEnd } from "./characters.js";
import { addSite } from "./lexing.js";
import * as token from "./tokens.js";
const IMPORTED_TYPE = /^\/\*\*\s*(?:\*\s*)?@type\s*\{\s*import\(/;
const REST = /^\)(?:\s*\.\s*[A-Za-z_$][\w$]*)*\s*\}[^@{}]*$/;
// The comment of a function belongs to what runs later.
const DECLARES = /^(?:(?:(?:export\s+)?(?:const|let|var)|module|exports)\b|export\s+default\s+(?!async\b|function\b|class\b))/;
// A comment that says `@type` of a type imported from a tool, before a declaration at the top of a JavaScript file: the one
// comment with a type in it that is everywhere, in config files. Others stay uncounted, and so in doubt.
export function readComment(lexing) {
    const { text, at } = lexing;
    const end = commentEnd(text, at + 2);
    lexing.at = end;
    const [head] = IMPORTED_TYPE.exec(text.slice(at, Math.min(end, at + 80))) ?? [];
    if (head === undefined || !lexing.isJavaScript || lexing.stack.length > 1 || !isBetweenStatements(lexing))
        return;
    const start = at + head.length;
    const next = isQuote(text.charCodeAt(start)) ? stringEnd(text, start) : -1;
    if (next < 0 || !REST.test(text.slice(next, end - 2)) || !DECLARES.test(beginningAt(text, end)))
        return;
    lexing.importCalls++;
    addSite(lexing, { kind: 'import', typeOnly: true, start, end: next });
}
function isBetweenStatements({ last, text, at, lastEnd }) {
    if (last === token.START || last === token.SEMICOLON)
        return true;
    const isComplete = last === token.LITERAL || last === token.CLOSE_PARENTHESIS || last === token.CLOSE_BRACE;
    return isComplete && text.slice(lastEnd, at).includes('\n');
}
function beginningAt(text, from) {
    const start = skipTrivia(text, from);
    return text.slice(start, start + 60);
}
//# sourceMappingURL=comments.js.map