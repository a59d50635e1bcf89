import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import type { RootValue } from './module.ts';
import { type Resource } from './values.ts';
/** What the `terragrunt.hcl` files of a workspace deploy. */
export interface Deployments {
    /** Modules of the workspace, with the inputs that one file gives them. */
    readonly modules: readonly {
        readonly folder: Path;
        readonly value: RootValue;
    }[];
    /** Modules from elsewhere, as if they were called with these arguments. */
    readonly calls: readonly Resource[];
}
export declare const isTerragrunt: (file: Path) => boolean;
/** Reads every `terragrunt.hcl`: a module by its source, and `inputs`. */
export declare function readDeployments(host: Host): Deployments;
//# sourceMappingURL=terragrunt.d.ts.map