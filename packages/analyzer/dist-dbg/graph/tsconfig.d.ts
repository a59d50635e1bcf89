import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
/** Where a tsconfig sends specifiers that are not relative. Folders are below the root. */
export interface PathMap {
    /** Pattern to the paths it may mean, best first. */
    readonly paths: readonly (readonly [pattern: string, targets: readonly Path[]])[];
    readonly baseUrl?: Path;
}
/** The path maps of the tsconfig.json and jsconfig.json files, each read once. */
export declare function createPathMaps(host: Host): {
    above(file: Path): PathMap | undefined;
    problems(): readonly Problem[];
};
/** The paths a specifier may mean by `paths`, best pattern first: exact, else the longest text before the `*`. */
export declare function mappedPaths(map: PathMap | undefined, specifier: string): Path[];
//# sourceMappingURL=tsconfig.d.ts.map