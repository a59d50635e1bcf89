const PART = 1;
const SPACE = 2;
const CLASSES = new Uint8Array(128);
for (let code = 0; code <= 32; code++)
    CLASSES[code] = SPACE;
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789$_')
    CLASSES[character.charCodeAt(0)] = PART;
/** Whether a character may stand in a name. Beyond ASCII all is taken for letters, but for what is space. */
export const isNamePart = (code) => (code < 128 ? CLASSES[code] === PART : !isWideSpace(code));
export const isSpace = (code) => (code < 128 ? CLASSES[code] === SPACE : isWideSpace(code));
export const isDigit = (code) => code >= 48 && code <= 57;
const isWideSpace = (code) => code === 0xa0 ||
    code === 0xfeff ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000;
/** The next offset that is neither space nor comment; the text's length where nothing follows. */
export function skipTrivia(text, from) {
    let at = from;
    for (; at < text.length;) {
        const code = text.charCodeAt(at);
        if (isSpace(code))
            at++;
        else if (code === 47 && text.charCodeAt(at + 1) === 47)
            at = lineEnd(text, at + 2);
        else if (code === 47 && text.charCodeAt(at + 1) === 42)
            at = commentEnd(text, at + 2);
        else
            return at;
    }
    return text.length;
}
export function lineEnd(text, from) {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
}
export function commentEnd(text, from) {
    const end = text.indexOf('*/', from);
    return end < 0 ? text.length : end + 2;
}
export function nameEnd(text, from) {
    let at = from;
    while (at < text.length && isNamePart(text.charCodeAt(at)))
        at++;
    return at;
}
/** Whether one word, and not a longer one, stands at an offset. */
export const isWordAt = (text, at, word) => text.startsWith(word, at) && !isNamePart(text.charCodeAt(at + word.length));
export const isQuote = (code) => code === 34 || code === 39;
/** Behind the closing quote; -1 where the line ends before it. */
export function stringEnd(text, start) {
    const quote = text.charCodeAt(start);
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return at + 1;
        if (code === 92)
            at += text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === 10 ? 2 : 1;
        else if (code === 10 || code === 13)
            return -1;
    }
    return -1;
}
/** Behind the backtick or the `${` that ends this part of a template; -1 where neither comes. */
export function templatePartEnd(text, from) {
    for (let at = from; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 96)
            return at + 1;
        if (code === 92)
            at++;
        else if (code === 36 && text.charCodeAt(at + 1) === 123)
            return at + 2;
    }
    return -1;
}
/** Behind the flags of the regular expression whose first slash is at `start`; -1 where its line ends before it does. */
export function patternEnd(text, start) {
    let inClass = false;
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 92)
            at++;
        else if (code === 91)
            inClass = true;
        else if (code === 93)
            inClass = false;
        else if (code === 47 && !inClass)
            return nameEnd(text, at + 1);
        if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13)
            return -1;
    }
    return -1;
}
//# sourceMappingURL=characters.js.map