import type { ts } from 'ts-morph';
import type { TokenWriter } from './token-writer.ts';
/** Writes the punctuation and keywords of `node` that stand in the text between two of its children. */
export type Punctuation = (from: number, to: number, node: ts.Node) => void;
/** Leaves out what style decides: semicolons, trailing commas, commas between members, parentheses around what ends there anyway. */
export declare function createPunctuation(syntax: ts.SourceFile, writer: TokenWriter): Punctuation;
//# sourceMappingURL=punctuation.d.ts.map