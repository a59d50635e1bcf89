import type { ts } from 'ts-morph';
import type { SeenImport } from '../model/module.ts';
export interface ImportsOfFile {
    readonly imports: readonly SeenImport[];
    readonly hasDynamicImports: boolean;
}
/** Every module and file that a file names by a specifier or path, in text order. */
export declare function importsOf(syntax: ts.SourceFile): ImportsOfFile;
//# sourceMappingURL=imports.d.ts.map