import type { CloneClass } from '../model/clone.ts';
import type { Module } from '../model/module.ts';
/** How much of the code stands elsewhere too. */
export interface Duplication {
    readonly duplicatedLines: number;
    readonly totalLines: number;
    /** With one decimal. */
    readonly percent: number;
}
/** The lines that stand in some fragment, each once, of all lines of the modules that were compared. */
export declare function duplication(clones: readonly CloneClass[], modules: readonly Module[]): Duplication;
//# sourceMappingURL=percentage.d.ts.map