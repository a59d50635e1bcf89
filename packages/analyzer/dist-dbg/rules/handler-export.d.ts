import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
/** The exported function that a handler names in the file behind it; undefined where it stands for another file. */
export declare function exportNamed(handler: string, entry: Path): string | undefined;
/**
 * Whether a module exports other names and surely not this one: it does not even hold the word, and exports nothing that it
 * does not name.
 */
export declare function lacksExport({ text, generated }: Module, name: string): boolean;
/** What the module exports that was likely meant: the name nearly written, or the only one. */
export declare function likelyExport({ text }: Module, name: string): string | undefined;
//# sourceMappingURL=handler-export.d.ts.map