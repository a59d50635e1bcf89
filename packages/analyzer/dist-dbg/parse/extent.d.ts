import type { Module, SeenImport } from '../model/module.ts';
/** How long a text is, and the line of each import, counted in one walk over its line breaks. */
export declare function withExtent(text: string, seen: readonly SeenImport[]): Pick<Module, 'bytes' | 'lines' | 'imports'>;
//# sourceMappingURL=extent.d.ts.map