/**
 * What stood before a place, as far as it decides how the next characters read: a punctuator's own character code, or one
 * of these.
 */
export declare const START = 256;
export declare const NAME = 257;
export declare const LITERAL = 258;
export declare const ARROW = 259;
/** A word that an expression follows: `return`, `typeof` … */
export declare const KEYWORD = 260;
export declare const SPREAD = 261;
/** `if`, `for`, `while`, `with`, `switch`: their parentheses are no call. */
export declare const CONTROL = 262;
export declare const CONTROL_END = 263;
export declare const CATCH = 264;
export declare const CATCH_END = 265;
/** `try` and `finally`. */
export declare const TRY = 266;
/** Something whose slash or angle bracket only the grammar could tell apart. */
export declare const UNSURE = 267;
export declare const DOT = 46;
export declare const COLON = 58;
export declare const COMMA = 44;
export declare const EQUALS = 61;
export declare const SEMICOLON = 59;
export declare const QUESTION = 63;
export declare const LESS = 60;
export declare const GREATER = 62;
export declare const OPEN_PARENTHESIS = 40;
export declare const CLOSE_PARENTHESIS = 41;
export declare const OPEN_BRACKET = 91;
export declare const CLOSE_BRACKET = 93;
export declare const OPEN_BRACE = 123;
export declare const CLOSE_BRACE = 125;
export declare const BACKTICK = 96;
export declare const SLASH = 47;
/** Whether an expression may begin behind a token: then a slash begins a pattern. Undefined: who knows. */
export declare function expressionMayFollow(token: number): boolean | undefined;
/** What a reserved word is to the lexer. */
export type WordRole = 'expression' | 'unsure' | 'control' | 'catch' | 'try' | 'class' | 'function' | 'import' | 'export' | 'require' | 'module' | 'runner';
export declare function roleOf(text: string, start: number, end: number): WordRole | undefined;
//# sourceMappingURL=tokens.d.ts.map