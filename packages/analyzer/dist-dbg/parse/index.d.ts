import type { ts } from 'ts-morph';
import type { Host } from '../host/host.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
export { isSourceFile, isTestFile, syntaxOf } from './source-files.ts';
/** What is known of a file by its text alone, and so as long as the text stays the same. */
export type FileFacts = Pick<Module, 'imports' | 'hasDynamicImports' | 'generated' | 'bytes' | 'lines'>;
/** The facts of earlier runs. They never say other than the text would. */
export interface KnownFacts {
    of(file: Path): FileFacts | undefined;
    keep(file: Path, facts: FileFacts): void;
}
export interface ParserOptions {
    /**
     * Says by its text whether a file's nodes will be needed later. Where it is given, tokens are taken as well from every tree
     * that is at hand.
     */
    readonly keepSyntax?: ((text: string) => boolean) | undefined;
    readonly known?: KnownFacts | undefined;
}
/** Reads each file once, when it is first asked for. */
export interface Parser {
    /** Undefined when the file cannot be read, or holds no text. */
    module(file: Path): Module | undefined;
    /** The compiler nodes of a file that was read, where `keepSyntax` wanted them. */
    syntax(file: Path): ts.SourceFile | undefined;
    /** Looks for syntax errors in a file of which only the imports were needed so far. */
    examine(file: Path): void;
    /** About the files read so far, by file. Syntax errors are known only of files that met the compiler. */
    problems(): ReadonlyMap<Path, Problem>;
}
/**
 * A lexer reads the imports; only files that leave it in doubt meet the compiler for them. Tokens, which need the compiler's
 * tree, are read when they are first asked for.
 */
export declare function createParser(host: Host, { keepSyntax, known }?: ParserOptions): Parser;
//# sourceMappingURL=index.d.ts.map