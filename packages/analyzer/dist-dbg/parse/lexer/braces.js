import { nameEnd, skipTrivia } from "./characters.js";
import { closeScope, openScope, step } from "./lexing.js";
import * as token from "./tokens.js";
/** `{`: a function's body, a class, a block or an object, by what stood before. */
export function openBrace(lexing) {
    const { scope, last } = lexing;
    const endsType = endsTypeOrName(lexing);
    if (last === token.ARROW)
        open(lexing, 'function', scope.arrowHead);
    else if (scope.classHead && (endsType || last === token.CLOSE_BRACE)) {
        if (last === token.CLOSE_BRACE)
            lexing.doubt = true;
        scope.classHead = false;
        open(lexing, 'class');
    }
    else if (scope.functionHead && (endsType || last === token.CLOSE_BRACE)) {
        const head = scope.functionHead;
        scope.functionHead = undefined;
        open(lexing, 'function', head);
    }
    else if (last === token.TRY || last === token.CATCH || last === token.CATCH_END)
        open(lexing, 'try');
    else if (last === token.CLOSE_PARENTHESIS || (scope.returnType && (endsType || last === token.CLOSE_BRACE)))
        open(lexing, 'function', methodStart(lexing));
    else
        open(lexing, beginsObject(last) ? 'object' : 'block');
}
function open(lexing, kind, body) {
    // A return type may hold braces of its own: it ends with the body.
    if (kind === 'function' || lexing.last === token.CONTROL_END)
        lexing.scope.returnType = false;
    openScope(lexing, kind, body && { body });
    step(lexing, token.OPEN_BRACE, lexing.at + 1);
}
function endsTypeOrName({ last, text, lastStart }) {
    switch (last) {
        case token.NAME:
            return !/^(?:is|keyof|readonly|infer)\b/.test(text.slice(lastStart, lastStart + 9));
        case token.LITERAL:
        case token.GREATER:
        case token.CLOSE_PARENTHESIS:
        case token.CLOSE_BRACKET:
            return true;
        default:
            return last === token.KEYWORD && text.startsWith('void', lastStart);
    }
}
/** A method is known by where it stands; elsewhere a block on the line after a call reads the same: then it is unsure. */
function methodStart({ scope, text, lastEnd, at, sites }) {
    const isMember = scope.kind === 'class' || scope.kind === 'object';
    const settled = isMember || !text.slice(lastEnd, at).includes('\n');
    const { start, firstSite } = scope.parameters ?? { start: at, firstSite: sites.length };
    return { start, firstSite, expression: settled ? false : undefined };
}
function beginsObject(last) {
    switch (last) {
        case token.EQUALS:
        case token.OPEN_PARENTHESIS:
        case token.COMMA:
        case token.OPEN_BRACKET:
        case token.QUESTION:
        case token.SPREAD:
            return true;
        default:
            return false;
    }
}
/** The kind of token that a closing parenthesis is, when its scope is closed. */
export function closeParenthesis(lexing) {
    const end = lexing.at + 1;
    const { kind, start, firstSite } = closeScope(lexing, end);
    if (kind !== 'parenthesis' && kind !== 'control' && kind !== 'catch')
        lexing.doubt = true;
    lexing.scope.parameters = { start, firstSite, expression: true };
    step(lexing, kind === 'control' ? token.CONTROL_END : kind === 'catch' ? token.CATCH_END : token.CLOSE_PARENTHESIS, end);
}
/** `function`: a declaration where a statement begins, else an expression. */
export function functionHead(lexing, start) {
    const isAfterAsync = lexing.last === token.NAME && lexing.text.startsWith('async', lexing.lastStart);
    const before = isAfterAsync ? lexing.beforeLast : lexing.last;
    return { start, firstSite: lexing.sites.length, expression: isExpressionBehind(before, lexing) };
}
function isExpressionBehind(before, { scope, text, lastStart }) {
    switch (before) {
        case token.START:
        case token.SEMICOLON:
        case token.OPEN_BRACE:
        case token.CLOSE_BRACE:
        case token.CONTROL_END:
        case token.CLOSE_PARENTHESIS:
        case token.CLOSE_BRACKET:
        case token.NAME:
        case token.LITERAL:
            return false;
        case token.KEYWORD:
            return !/^(?:else|do|default)\b/.test(text.slice(lastStart, lastStart + 8));
        case token.COLON:
            return scope.kind === 'block' || scope.kind === 'function' || scope.kind === 'file' ? undefined : true;
        case token.GREATER:
        case token.UNSURE:
            return undefined;
        default:
            return true;
    }
}
/** Whether a reserved word names a member here: `{ default: … }`, `class { delete() {} }`, `new = 1`. */
export function isMemberName({ text, scope, last }, end) {
    const next = skipTrivia(text, end);
    const code = text.charCodeAt(next);
    if (code === token.COLON || code === token.QUESTION)
        return true;
    if (code === token.EQUALS)
        return text.charCodeAt(next + 1) !== token.EQUALS;
    if (code !== token.OPEN_PARENTHESIS || (scope.kind !== 'class' && scope.kind !== 'object'))
        return false;
    return (last === token.OPEN_BRACE ||
        last === token.COMMA ||
        (scope.kind === 'class' && (last === token.SEMICOLON || last === token.CLOSE_BRACE || last === token.NAME)));
}
/** A name, a `#` or an `@` to its end. */
export const markedNameEnd = (text, at) => nameEnd(text, at + 1);
//# sourceMappingURL=braces.js.map