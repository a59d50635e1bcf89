import type { Path } from './model/place.ts';
/** Joins and tidies; undefined when the result lies above the root. */
export declare function joinPath(...parts: readonly string[]): Path | undefined;
/** `''` for a file at the root. */
export declare const folderOf: (file: Path) => Path;
export declare const baseName: (file: Path) => string;
export declare const isBelow: (file: Path, folder: Path) => boolean;
/** The folder itself, then each one above it, the root last. */
export declare function upward(folder: Path): Iterable<Path>;
/** A source file's path without its ending. */
export declare const withoutSourceEnding: (file: Path) => Path;
/** A path of run time, where JSX has become JavaScript, without the ending that `require` may leave out. */
export declare const withoutModuleEnding: (path: string) => string;
//# sourceMappingURL=paths.d.ts.map