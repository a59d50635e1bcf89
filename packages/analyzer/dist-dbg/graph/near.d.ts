import type { Path } from '../model/place.ts';
/** Finds files whose names differ from what was asked in upper and lower case alone: there on most disks, and not on Lambda. */
export declare function createNearby(files: Iterable<Path>): (path: Path, fromTypeScript: boolean) => Path | undefined;
//# sourceMappingURL=near.d.ts.map