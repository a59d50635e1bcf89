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

/**
 * What clone detection needs of a file. Offsets are UTF-16 units into the module's text; a row of tokens runs from its
 * first to one past its last; a token's number is -1 where there is none.
 */
export interface TokenStream {
  /** What each token is, text left out of sight: one number for all names, one for all strings and numbers, one for each mark. */
  readonly kinds: Uint8Array;
  /** For names and literals a number for the text with its role in the two low bits (`TokenRole`), else 0. `{ total }` reads as `{ total: total }`. */
  readonly names: Int32Array;
  /**
   * Consecutive statements of one block. Members of a class, cases of a switch and methods of an object count as statements.
   * The statements of list `i` run from `first[i]` to `first[i + 1]`; `owner` is the name of the function or class around it.
   */
  readonly lists: { readonly first: Int32Array; readonly owner: Int32Array };
  /** `weight` is how many tokens are worth comparing: tables of literals are alike everywhere. `name` is what is declared. */
  readonly statements: {
    readonly from: Int32Array;
    readonly to: Int32Array;
    readonly weight: Int32Array;
    readonly name: Int32Array;
  };
  /** Functions from their parameters on, and classes from their names on. `start` is the offset of the whole declaration. */
  readonly blocks: {
    readonly from: Int32Array;
    readonly to: Int32Array;
    readonly weight: Int32Array;
    readonly name: Int32Array;
    readonly start: Int32Array;
    readonly isClass: Uint8Array;
  };
  /** All of the above, where each token stands, and tables and types: packed, see `parse/tokens/packed.ts`. */
  readonly row: Uint8Array;
}

/** What a name or a literal does; the two low bits of `TokenStream.names`. */
export const TokenRole = { literal: 0, reference: 1, binding: 2, property: 3 } as const;

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
  /** Whether its text holds the word by which comments accept a duplicate. */
  readonly acceptsDuplicates: boolean;
  /** Worked out when first asked for. Undefined for generated files, and for those the compiler cannot read. */
  readonly tokens?: TokenStream | undefined;
}

/** A source file as clone detection sees it, whether or not it takes part in the graph. */
export type ComparedModule = Pick<Module, 'file' | 'text' | 'acceptsDuplicates' | 'tokens'>;
