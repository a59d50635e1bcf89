import { type Lexing } from './lexing.ts';
/** A name or a reserved word that ends at `end`. */
export declare function readWord(lexing: Lexing, end: number): void;
//# sourceMappingURL=words.d.ts.map