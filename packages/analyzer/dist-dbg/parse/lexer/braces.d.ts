import { type Lexing } from './lexing.ts';
import type { FunctionStart } from './scopes.ts';
/** `{`: a function's body, a class, a block or an object, by what stood before. */
export declare function openBrace(lexing: Lexing): void;
/** The kind of token that a closing parenthesis is, when its scope is closed. */
export declare function closeParenthesis(lexing: Lexing): void;
/** `function`: a declaration where a statement begins, else an expression. */
export declare function functionHead(lexing: Lexing, start: number): FunctionStart;
/** Whether a reserved word names a member here: `{ default: … }`, `class { delete() {} }`, `new = 1`. */
export declare function isMemberName({ text, scope, last }: Lexing, end: number): boolean;
/** A name, a `#` or an `@` to its end. */
export declare const markedNameEnd: (text: string, at: number) => number;
//# sourceMappingURL=braces.d.ts.map