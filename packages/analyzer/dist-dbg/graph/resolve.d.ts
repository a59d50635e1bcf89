import type { Host } from '../host/host.ts';
import type { Target } from '../model/graph.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Consumer } from './consumer.ts';
import type { BareMeaning } from './own-packages.ts';
import { type Tree } from './probe.ts';
import type { TestMaps } from './test-maps.ts';
import { type PathMap } from './tsconfig.ts';
/** What a specifier means wherever its module runs, or how to find out for one function. */
export type Resolution = {
    readonly kind: 'fixed';
    readonly target: Target;
} | {
    readonly kind: 'by-function';
    readonly forConsumer: (consumer: Consumer) => Target;
};
export interface Surroundings {
    readonly host: Host;
    readonly tree: Tree;
    readonly ownPackages: (from: Path, site: ImportSite) => BareMeaning;
    readonly pathMap: (file: Path) => PathMap | undefined;
    readonly testMaps: TestMaps;
    /** A file whose path differs in upper and lower case alone. */
    readonly nearby: (path: Path, fromTypeScript: boolean) => Path | undefined;
}
/**
 * Resolves as the Lambda runtime would: Node's own rules inside the zip, then the attached layers, then the runtime's SDK.
 * What only a build makes possible (tsconfig `paths`, workspace sources, sources behind `dist`) counts as done by that build.
 */
export declare function resolve(from: Path, site: ImportSite, around: Surroundings): Resolution;
/** A file of the repository as a target. */
export declare const fileTarget: (file: Path) => Target;
/** What a path means, with what only a build makes possible. */
export declare function inRepository(path: Path | undefined, from: Path, { tree, host }: Surroundings): Path | undefined;
/** Reads package.json files of the repository. */
export declare const repositoryTree: (host: Host) => Tree;
//# sourceMappingURL=resolve.d.ts.map