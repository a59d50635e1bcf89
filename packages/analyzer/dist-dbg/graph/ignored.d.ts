import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
/**
 * Whether git is told to leave a path out, or a folder around it: then a build makes it, and nothing is wrong with a checkout
 * that has none. A pattern of nothing but an ending (`*.js`) says what compilers emit, not that this file is made.
 */
export declare function isIgnoredByGit(host: Host, path: Path): boolean;
//# sourceMappingURL=ignored.d.ts.map