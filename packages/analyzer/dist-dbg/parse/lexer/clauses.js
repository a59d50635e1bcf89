import { isNamePart, isQuote, isWordAt, nameEnd, skipTrivia, stringEnd } from "./characters.js";
import { CLOSE_BRACE, CLOSE_PARENTHESIS, COMMA, EQUALS, OPEN_BRACE, OPEN_PARENTHESIS } from "./tokens.js";
const STAR = 42;
/** `import './register'`: nothing but the specifier, which begins at `start`. */
export const specifierClause = (text, start) => specifier(text, start, 'import', false);
/**
 * Reads on behind `import`, where neither a parenthesis, a dot nor a quote follows. Undefined: not the usual form. A number:
 * a declaration without a specifier, ended there.
 */
export function importClause(text, from) {
    let at = skipTrivia(text, from);
    const typed = typeWord(text, at);
    if (typed === undefined)
        return undefined;
    const typeOnly = typed !== at;
    at = typed;
    let onlyTypes = false;
    if (isNamePart(text.charCodeAt(at))) {
        at = skipTrivia(text, nameEnd(text, at));
        if (text.charCodeAt(at) === EQUALS)
            return importEquals(text, at + 1, typeOnly);
        if (text.charCodeAt(at) === COMMA) {
            const named = bindings(text, skipTrivia(text, at + 1));
            if (!named)
                return undefined;
            at = named.end;
        }
    }
    else {
        const named = bindings(text, at);
        if (!named)
            return undefined;
        at = named.end;
        onlyTypes = named.onlyTypes;
    }
    return fromClause(text, at, 'import', typeOnly || onlyTypes);
}
/** Reads on behind `export`. A number: what follows is read like any other code, from there. */
export function exportClause(text, from) {
    let at = skipTrivia(text, from);
    let typeOnly = false;
    if (isWordAt(text, at, 'type')) {
        const next = skipTrivia(text, at + 4);
        if (text.charCodeAt(next) !== OPEN_BRACE && text.charCodeAt(next) !== STAR)
            return at;
        typeOnly = true;
        at = next;
    }
    if (text.charCodeAt(at) !== OPEN_BRACE && text.charCodeAt(at) !== STAR)
        return at;
    const isStar = text.charCodeAt(at) === STAR;
    const named = bindings(text, at);
    if (!named)
        return undefined;
    if (!isStar && !isWordAt(text, named.end, 'from'))
        return named.end;
    return fromClause(text, named.end, 'export', typeOnly || named.onlyTypes);
}
/** Behind `type`, where it makes the whole declaration one of types; else where it was. Undefined where it is named so. */
function typeWord(text, at) {
    if (!isWordAt(text, at, 'type'))
        return isWordAt(text, at, 'defer') || isWordAt(text, at, 'source') ? undefined : at;
    const next = skipTrivia(text, at + 4);
    const code = text.charCodeAt(next);
    if (code === OPEN_BRACE || code === STAR)
        return next;
    return isNamePart(code) && !isWordAt(text, next, 'from') ? next : undefined;
}
/** `* as stock` or `{ total, type Order as Sale }`. */
function bindings(text, at) {
    if (text.charCodeAt(at) !== STAR)
        return text.charCodeAt(at) === OPEN_BRACE ? elements(text, at + 1) : undefined;
    const end = skipTrivia(text, at + 1);
    if (!isWordAt(text, end, 'as'))
        return { end, onlyTypes: false };
    const name = skipTrivia(text, end + 2);
    return isNamePart(text.charCodeAt(name))
        ? { end: skipTrivia(text, nameEnd(text, name)), onlyTypes: false }
        : undefined;
}
function elements(text, from) {
    let count = 0;
    let types = 0;
    for (let at = skipTrivia(text, from);;) {
        if (text.charCodeAt(at) === CLOSE_BRACE)
            return { end: skipTrivia(text, at + 1), onlyTypes: count > 0 && types === count };
        const element = elementAt(text, at);
        if (!element)
            return undefined;
        count++;
        if (element.typeOnly)
            types++;
        const next = text.charCodeAt(element.end);
        if (next !== COMMA && next !== CLOSE_BRACE)
            return undefined;
        at = next === COMMA ? skipTrivia(text, element.end + 1) : element.end;
    }
}
function elementAt(text, start) {
    const first = wordAt(text, start);
    if (!first)
        return undefined;
    const second = wordAt(text, first.next);
    if (!second)
        return { end: first.next, typeOnly: false };
    const isType = first.word === 'type';
    if (isType && second.word !== 'as') {
        const as = wordAt(text, second.next);
        if (!as)
            return { end: second.next, typeOnly: true };
        const name = as.word === 'as' ? wordAt(text, as.next) : undefined;
        return name && { end: name.next, typeOnly: true };
    }
    // `type as …` can be read in four ways.
    const name = !isType && second.word === 'as' ? wordAt(text, second.next) : undefined;
    return name && { end: name.next, typeOnly: false };
}
function wordAt(text, at) {
    if (!isNamePart(text.charCodeAt(at)))
        return undefined;
    const end = nameEnd(text, at);
    return { word: text.slice(at, end), next: skipTrivia(text, end) };
}
function importEquals(text, from, typeOnly) {
    const at = skipTrivia(text, from);
    if (!isWordAt(text, at, 'require'))
        return at;
    const open = skipTrivia(text, at + 7);
    if (text.charCodeAt(open) !== OPEN_PARENTHESIS)
        return undefined;
    return specifier(text, skipTrivia(text, open + 1), 'import-equals', typeOnly);
}
function fromClause(text, at, kind, typeOnly) {
    return isWordAt(text, at, 'from') ? specifier(text, skipTrivia(text, at + 4), kind, typeOnly) : undefined;
}
function specifier(text, start, kind, typeOnly) {
    if (!isQuote(text.charCodeAt(start)))
        return undefined;
    const end = stringEnd(text, start);
    if (end < 0)
        return undefined;
    if (kind !== 'import-equals')
        return { kind, typeOnly, start, end, next: end };
    const close = skipTrivia(text, end);
    return text.charCodeAt(close) === CLOSE_PARENTHESIS ? { kind, typeOnly, start, end, next: close + 1 } : undefined;
}
//# sourceMappingURL=clauses.js.map