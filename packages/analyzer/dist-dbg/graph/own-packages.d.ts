import type { Host } from '../host/host.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { type OwnPackage } from './npm.ts';
import { type Tree } from './probe.ts';
/** What a bare specifier means in the repository itself, before any layer is asked. */
export interface BareMeaning {
    /** The source file, where it names a package of the same workspace. */
    readonly inWorkspace: Path | undefined;
    /** The npm package that the repository installs or declares. */
    readonly own: OwnPackage | undefined;
}
/** Worked out once for all files below the same packages: most specifiers stand in hundreds of them. */
export declare function createOwnPackages(host: Host, tree: Tree): (from: Path, site: ImportSite) => BareMeaning;
//# sourceMappingURL=own-packages.d.ts.map