/**
 * What stood before a place, as far as it decides how the next characters read: a punctuator's own character code, or one
 * of these.
 */
export const START = 256;
export const NAME = 257;
export const LITERAL = 258;
export const ARROW = 259;
/** A word that an expression follows: `return`, `typeof` … */
export const KEYWORD = 260;
export const SPREAD = 261;
/** `if`, `for`, `while`, `with`, `switch`: their parentheses are no call. */
export const CONTROL = 262;
export const CONTROL_END = 263;
export const CATCH = 264;
export const CATCH_END = 265;
/** `try` and `finally`. */
export const TRY = 266;
/** Something whose slash or angle bracket only the grammar could tell apart. */
export const UNSURE = 267;
export const DOT = 46;
export const COLON = 58;
export const COMMA = 44;
export const EQUALS = 61;
export const SEMICOLON = 59;
export const QUESTION = 63;
export const LESS = 60;
export const GREATER = 62;
export const OPEN_PARENTHESIS = 40;
export const CLOSE_PARENTHESIS = 41;
export const OPEN_BRACKET = 91;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;
export const BACKTICK = 96;
export const SLASH = 47;
/** Whether an expression may begin behind a token: then a slash begins a pattern. Undefined: who knows. */
export function expressionMayFollow(token) {
    switch (token) {
        case NAME:
        case LITERAL:
        case CLOSE_PARENTHESIS:
        case CLOSE_BRACKET:
            return false;
        case CLOSE_BRACE:
        case UNSURE:
            return undefined;
        default:
            return true;
    }
}
const ROLES = new Map([
    ...'return typeof case delete void throw new instanceof in else do default extends'
        .split(' ')
        .map((word) => [word, 'expression']),
    ...['of', 'yield', 'await'].map((word) => [word, 'unsure']),
    ...['if', 'for', 'while', 'with', 'switch'].map((word) => [word, 'control']),
    ['catch', 'catch'],
    ['try', 'try'],
    ['finally', 'try'],
    ['class', 'class'],
    ['function', 'function'],
    ['import', 'import'],
    ['export', 'export'],
    ['require', 'require'],
    ['module', 'module'],
    ...['jest', 'vi', 'vitest'].map((word) => [word, 'runner']),
]);
// By first letter, the lengths of the words it begins: most names are told apart without being cut out.
const LENGTHS = new Uint16Array(128);
for (const word of ROLES.keys())
    LENGTHS[word.charCodeAt(0)] |= 1 << word.length; // an index below the length
export function roleOf(text, start, end) {
    const length = end - start;
    if (length > 10)
        return undefined;
    const lengths = LENGTHS[text.charCodeAt(start)] ?? 0;
    return (lengths >> length) & 1 ? ROLES.get(text.slice(start, end)) : undefined;
}
//# sourceMappingURL=tokens.js.map