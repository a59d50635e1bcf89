import * as token from "./tokens.js";
const STEPS_PER_TOKEN = 100;
export const createRecorded = () => ({ kinds: [], starts: [], ends: [], scopes: new Map() });
export function codeOf({ file, text, recorded }) {
    const count = recorded.kinds.length;
    const partners = new Int32Array(count).fill(-1);
    const around = new Int32Array(count).fill(-1);
    const open = [];
    let doubt = false;
    for (let at = 0; at < count; at++) {
        if (closes(recorded.kinds[at])) {
            const opening = open.pop();
            if (opening === undefined)
                doubt = true;
            else
                [partners[at], partners[opening]] = [opening, at];
        }
        around[at] = open.at(-1) ?? -1;
        if (opens(recorded.kinds[at]))
            open.push(at);
    }
    if (open.length > 0)
        doubt = true;
    const isTypeScript = /\.(?:[cm]?ts|tsx)$/.test(file);
    const c = { ...recorded, file, text, isTypeScript, partners, around, doubt, steps: 10_000 + STEPS_PER_TOKEN * count }; let d = c.doubt; delete c.doubt; Object.defineProperty(c, 'doubt', { get() { return d; }, set(v) { if (v && !d) globalThis.WHY = new Error().stack.split('\n').slice(2,9).map(x=>x.trim().replace(/file.*parse/,'')).join(' < '); d = v; } }); return c;
}
const opens = (kind) => kind === token.OPEN_PARENTHESIS || kind === token.OPEN_BRACKET || kind === token.OPEN_BRACE;
const closes = (kind) => kind === token.CLOSE_PARENTHESIS ||
    kind === token.CONTROL_END ||
    kind === token.CATCH_END ||
    kind === token.CLOSE_BRACKET ||
    kind === token.CLOSE_BRACE;
export const wordAt = ({ text, starts, ends }, at) => text.slice(starts[at], ends[at]);
export const isOpening = (code, at) => opens(code.kinds[at]);
export const isClosing = (code, at) => closes(code.kinds[at]);
/** The number of the token that begins at an offset, or of the first one behind it. */
export function tokenAt({ starts }, offset) {
    let [low, high] = [0, starts.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle] < offset)
            low = middle + 1; // below the length
        else
            high = middle;
    }
    return low;
}
/** A reserved word or a name, and not the name of a member. */
export const isWord = (code, at, word) => code.text.startsWith(word, code.starts[at]) &&
    code.ends[at] === code.starts[at] + word.length && // `ends` has the same length
    code.kinds[at - 1] !== token.DOT;
export const beginsLine = ({ text, starts, ends }, at) => text.slice(ends[at - 1] ?? 0, starts[at]).includes('\n');
/** Whether no expression goes on with a token: it closes a bracket, parts a list, or begins a statement on a line of its own. */
export function endsExpression(code, at) {
    const kind = code.kinds[at];
    if (kind === undefined || kind === token.SEMICOLON || kind === token.COMMA || closes(kind))
        return true;
    if (!beginsLine(code, at))
        return false;
    if (kind === token.CONTROL || kind === token.TRY)
        return true;
    if (kind === token.LITERAL)
        return characterAt(code, at) !== token.BACKTICK;
    const isNext = kind === token.NAME || kind === token.KEYWORD || kind === token.UNSURE;
    return isNext && !/^(?:in|of|instanceof|as|satisfies|is|!|\+\+|--)$/.test(wordAt(code, at));
}
/** The first character of a token. */
export const characterAt = ({ text, starts }, at) => text.charCodeAt(starts[at] ?? text.length);
/** `/…${` and `}…${` of a template. */
export const isTemplatePart = (code, at) => code.kinds[at] === token.OPEN_PARENTHESIS && code.ends[at] - code.starts[at] > 1; // `kinds` has the same length
/** Whether one more look is allowed. */
export function mayLook(code) {
    if (--code.steps < 0)
        code.doubt = true;
    return !code.doubt;
}
//# sourceMappingURL=code.js.map