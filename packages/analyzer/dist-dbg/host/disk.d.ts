import type { Path } from '../model/place.ts';
import type { Host } from './host.ts';
/** The host over a folder of the real disk. Throws when the folder cannot be listed at all. */
export declare function diskHost(root: string, exclude?: readonly string[]): Host;
/** The files below `root` that match one of the globs. */
export declare const matchingFiles: (root: string, globs: readonly string[]) => ReadonlySet<Path>;
//# sourceMappingURL=disk.d.ts.map