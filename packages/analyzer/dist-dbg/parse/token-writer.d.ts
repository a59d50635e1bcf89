import type { ts } from 'ts-morph';
import type { StatementList, TokenStream } from '../model/module.ts';
/** Collects the tokens of one file. */
export interface TokenWriter {
    /** Punctuation or a keyword: its kind says all. */
    mark(kind: ts.SyntaxKind, start: number, end: number): void;
    /** A node without children. */
    leaf(node: ts.Node): void;
    /** The next token begins a statement. */
    startStatement(): void;
    readonly count: number;
    finish(lists: readonly StatementList[]): TokenStream;
}
export declare function createTokenWriter(syntax: ts.SourceFile): TokenWriter;
//# sourceMappingURL=token-writer.d.ts.map