import type { Host } from '../host/host.ts';
import type { Target } from '../model/graph.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
/** An npm package the repository itself installs or declares. */
export interface OwnPackage {
    readonly target: Target;
    /** The folder whose node_modules or package.json has it. */
    readonly folder: Path;
    /** Installed, or a dependency that an install for production brings. */
    readonly ships: boolean;
}
/** Looks upward from a module: an installed copy first, then what a package.json declares. */
export declare function npmTarget(from: Path, { specifier, typeOnly }: ImportSite, host: Host): OwnPackage | undefined;
//# sourceMappingURL=npm.d.ts.map