import type { Host } from '../host/host.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { type Tree } from './probe.ts';
/** npm packages that the repository itself holds. */
export interface WorkspacePackages {
    /** The source file an import means, when it names a package of the same workspace. */
    find(from: Path, site: ImportSite): Path | undefined;
}
/** Sources come before `dist`: what the build will make is made of them. */
export declare function findWorkspacePackages(host: Host, tree: Tree): WorkspacePackages;
//# sourceMappingURL=workspace-packages.d.ts.map