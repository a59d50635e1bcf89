import type { Host } from '../../../host/host.ts';
import type { Path, Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer } from '../../../model/workspace.ts';
/** What a layer's own Makefile puts into its zip. */
export type BuiltContent = Pick<Layer, 'mounts' | 'installs' | 'complete'> & {
    readonly problems: readonly Problem[];
};
interface Build {
    readonly host: Host;
    /** The layer's content folder, which holds the Makefile. */
    readonly root: Path;
    /** The layer's logical id: SAM calls the target `build-<id>`. */
    readonly name: string;
    /** Where the template names the content. */
    readonly at: Place;
    /** The template makes the build start in another folder. */
    readonly isElsewhere: boolean;
}
/** Follows the target `build-<id>` by reading it; nothing is run. */
export declare function readMakefile({ host, root, name, at, isElsewhere }: Build): BuiltContent;
export {};
//# sourceMappingURL=makefile.d.ts.map