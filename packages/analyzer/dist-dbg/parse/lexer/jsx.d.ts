import { type Lexing } from './lexing.ts';
/** What is read next: a tag, the text behind it, or code, inside braces or behind the outermost element. */
type Part = 'tag' | 'text' | 'code';
/** `<` where an expression may begin: an element, up to its first expression or its end. */
export declare function beginElement(lexing: Lexing): void;
/** Reads on behind an expression in braces, in a tag or between tags. Elements may be many and nest: no recursion. */
export declare function readMarkup(lexing: Lexing, from: Part): void;
export {};
//# sourceMappingURL=jsx.d.ts.map