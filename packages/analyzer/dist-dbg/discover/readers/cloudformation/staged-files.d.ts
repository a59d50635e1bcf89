import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import type { Mount } from '../../../model/workspace.ts';
/** The folder a build starts in, a copy of the layer's content. */
export declare const SOURCE = "source";
/** The folder whose content becomes the layer's zip. */
export declare const ARTIFACTS = "artifacts";
/** The files of a build while its commands copy and remove them: where each one is, and from which file of the repository it came. */
export declare class StagedFiles {
    #private;
    constructor(host: Host, root: Path);
    isFolder(path: Path): boolean;
    exists(path: Path): boolean;
    /** Names in a folder, as a shell's `*` sees them: without those that start with a dot. */
    visibleNames(folder: Path): string[];
    makeFolder(path: Path): void;
    /** A file to a file, a folder's content into a folder. */
    copy(from: Path, to: Path): void;
    remove(path: Path): void;
    /** Fills `node_modules` from the folder's `package.json`; false when it has none. */
    install(folder: Path): boolean;
    /** What the layer's zip holds, folders as one where they came over whole. */
    mounts(): Mount[];
    /** What the build installs into the layer's zip. */
    installs(): Mount[];
}
//# sourceMappingURL=staged-files.d.ts.map