import type { Dirent } from 'node:fs';
import type { Path } from '../model/place.ts';
export interface Walk {
    /** Names of folders that are not looked into, wherever they stand. */
    readonly leftOut: ReadonlySet<string>;
    readonly entriesOf: (folder: Path) => readonly Dirent[];
}
/** All below a folder, sorted. */
export interface Listing {
    readonly files: readonly Path[];
    readonly folders: readonly Path[];
    /** They are not followed: a loop would never end, and what a link points to is listed where it is. */
    readonly links: readonly Path[];
}
export declare function listBelow(top: Path, { leftOut, entriesOf }: Walk): Listing;
//# sourceMappingURL=list.d.ts.map