import type { Path, Range } from './place.ts';
export type ImportKind = 'import' | 'export' | 'require' | 'dynamic' | 'resolve' | 'import-equals' | 'asset';
/** One specifier in the source, as a reader of its text takes it. */
export interface SeenImport {
    readonly specifier: string;
    readonly kind: ImportKind;
    /** The specifier literal, quotes included. */
    readonly range: Range;
    /** Erased by the compiler: `import type`, `export type`. */
    readonly typeOnly: boolean;
    /** Runs later than the module's own top level, or may fail quietly: inside a function or a `try`, `import()`. */
    readonly lazy: boolean;
    /**
     * Worked out from an expression, which `range` covers: there is no literal to correct. `*` stands for what only a run can
     * tell; then the import has an edge for each file that fits.
     */
    readonly computed?: true;
    /** Named for a test runner to replace, or to load in spite of that. Lambda never runs it. */
    readonly mock?: true;
}
/** One specifier in the source. */
export interface ImportSite extends SeenImport {
    /** Where it begins, from 1. */
    readonly line: number;
}
/** Consecutive statements of one block, as token numbers. Members of a class, cases of a switch and methods of an object count as statements. */
export interface StatementList {
    /** Each statement's first token, then one past the last statement's last token. */
    readonly bounds: readonly number[];
    /** How many tokens of each statement are worth comparing: wiring, types and tables of literals are alike everywhere. */
    readonly weights: readonly number[];
    /** For each statement the function or class it declares. */
    readonly declares: readonly (string | undefined)[];
    /** The function, method or class around the list. */
    readonly name?: string;
}
/** What clone detection needs of a file. The arrays are parallel; offsets are UTF-16 units into the module's text. */
export interface TokenStream {
    /**
     * What each token is: for a renameable identifier one fixed number, for everything else a hash of its kind and text.
     * The first token of a statement counts as another kind, because the semicolons between statements are left out.
     */
    readonly kinds: Int32Array;
    /** For a renameable identifier a number for its text, unique within the file; else -1. `{ total }` reads as `{ total: total }`, in tokens of the same place. */
    readonly names: Int32Array;
    readonly starts: Int32Array;
    readonly ends: Int32Array;
    readonly lists: readonly StatementList[];
}
/** One source file, read. */
export interface Module {
    readonly file: Path;
    /** Read when it is first asked for, where the facts about it were known without it. */
    readonly text: string;
    /** In UTF-8. */
    readonly bytes: number;
    /** A final line break ends the last line, it does not begin another. */
    readonly lines: number;
    /** In text order. */
    readonly imports: readonly ImportSite[];
    /** True when an `import()` or `require()` has a specifier that is not static. */
    readonly hasDynamicImports: boolean;
    /** Minified or generated: it takes part in the graph, and in nothing else. */
    readonly generated: boolean;
    /** Worked out when first asked for. Undefined for generated files, and for those the compiler cannot read. */
    readonly tokens?: TokenStream | undefined;
}
//# sourceMappingURL=module.d.ts.map