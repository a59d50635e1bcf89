import type { Facts } from '../model/facts.ts';
import type { Path, Range } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
/** Code that may move: a whole module, or a stretch of one. */
export interface Piece {
    readonly file: Path;
    readonly range?: Range;
}
/** What code needs beside itself once it has moved, for some functions. */
export interface Needs {
    /** Modules of the repository, with the names that a stretch takes from each; those of layers that all the functions attach are left out. */
    readonly modules: readonly {
        readonly file: Path;
        readonly names: readonly string[];
    }[];
    readonly packages: readonly {
        readonly name: string;
        readonly version?: string;
    }[];
    /** Whether all of it is known, and can be named as modules and npm packages. */
    readonly complete: boolean;
}
/** Reads a piece's imports. A stretch needs only what it names: the imports of other code in its file stay behind. */
export declare function needsOf(piece: Piece, functions: readonly UnitId[], facts: Facts): Needs;
/** Whether code outside `moved` still uses what an import brings; so does an import that names nothing. */
export declare function isUsedBeyond(specifier: Range, moved: readonly Range[], text: string): boolean;
/** What the stretches that move name, and their file declares outside of them. */
export declare function namesLeftBehind(file: Path, moved: readonly Range[], facts: Facts): readonly string[];
//# sourceMappingURL=needs.d.ts.map