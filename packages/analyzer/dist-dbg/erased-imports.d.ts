import type { Path, Range } from './model/place.ts';
/**
 * Whether TypeScript leaves an import out of what it emits, though it does not say `type`: what it names is used as types
 * alone. Compilers and bundlers all do so, but for `verbatimModuleSyntax` and its forerunners, which make such an import a
 * compile error. They drop an import that nothing uses as well; that one is kept here, since it was written to be used.
 * `at` is the specifier's place.
 */
export declare function isErasedImport(file: Path, text: string, at: Range): boolean;
//# sourceMappingURL=erased-imports.d.ts.map