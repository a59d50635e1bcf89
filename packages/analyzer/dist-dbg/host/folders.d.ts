import * as fs from 'node:fs';
import type { Path } from '../model/place.ts';
/** The folders of the disk, each read once: most questions about a path are answered without another look. */
export interface Folders {
    /** Exact in upper and lower case, as Lambda is, whatever this disk thinks. Follows links. */
    kind(file: Path): 'file' | 'folder' | undefined;
    /** Whether a symbolic link stands anywhere on the way. */
    isLinked(file: Path): boolean;
    /** What a folder that was read elsewhere holds. */
    learn(folder: Path, entries: readonly fs.Dirent[]): void;
}
export declare function createFolders(top: string): Folders;
//# sourceMappingURL=folders.d.ts.map