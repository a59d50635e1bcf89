import type { Host } from '../../host/host.ts';
import type { Path } from '../../model/place.ts';
/** A file or a folder of the repository, and its path in an image. What a build makes is where its sources would make it. */
export interface ImageMount {
    /** Absolute, without a slash at its end. */
    readonly at: string;
    readonly from: Path;
    readonly kind: 'file' | 'folder';
}
/** One `COPY`. */
export interface Copying {
    readonly host: Host;
    readonly context: Path;
    /** The stage that is copied from; the context where there is none. */
    readonly source: {
        readonly mounts: readonly ImageMount[];
    } | undefined;
    readonly sources: readonly string[];
    /** An absolute path of the image. */
    readonly to: string;
    /** Whether `to` is a folder, however it is written. */
    readonly isFolder: boolean;
    /** What is there already. */
    readonly before: readonly ImageMount[];
}
/** What a `COPY` puts where. */
export declare function copied(copying: Copying): ImageMount[];
/** Where a build in the repository would make what one in the image makes: beside `src`, if `src` was copied with its name. */
export declare function originByLayout(mounts: readonly ImageMount[], path: string): Path | undefined;
//# sourceMappingURL=copy.d.ts.map