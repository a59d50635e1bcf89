import type { Path, Range } from './place.ts';
import type { UnitId } from './workspace.ts';
/** A stretch of source that has a likeness elsewhere. */
export interface Fragment {
    readonly file: Path;
    readonly range: Range;
    /** From 1, both inclusive. */
    readonly startLine: number;
    readonly endLine: number;
    /** The function, method or class around it, or the one it is. */
    readonly name?: string;
    /** The units that carry it: by reach, else by the folder that holds it. Sorted. */
    readonly units: readonly UnitId[];
}
/** Fragments that say the same thing; two is the least. Sorted by file and position. */
export interface CloneClass {
    /** Stable under unrelated edits. */
    readonly id: string;
    readonly likeness: 'identical' | 'renamed' | 'near';
    /** 0 to 1. */
    readonly similarity: number;
    readonly tokens: number;
    /** Of the first fragment. */
    readonly lines: number;
    readonly fragments: readonly Fragment[];
}
//# sourceMappingURL=clone.d.ts.map