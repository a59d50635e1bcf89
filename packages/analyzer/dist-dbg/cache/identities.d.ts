import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
/** What a file held when it was last read. */
export interface Identity {
    /** Of the disk's own marks; empty where they cannot be trusted. */
    readonly stamp: string;
    /** Of the content. */
    readonly hash: string;
}
/** Tells content apart without reading it, where the disk's own marks say that it is the same. */
export interface Identities {
    /** The hash of what the file holds now; empty where it cannot be read. */
    hashOf(file: Path): string;
    /** Whether the file holds what it held when it was last asked for in an earlier run. */
    isSame(file: Path): boolean;
    /** All that were asked for in this run. */
    readonly current: ReadonlyMap<Path, Identity>;
}
/**
 * `begun` is when this run began, in milliseconds: a file written since then could be written once more within the same tick of
 * the disk's clock, so its marks say nothing.
 */
export declare function createIdentities(host: Host, earlier: ReadonlyMap<Path, Identity>, begun: number): Identities;
/** 120 bits of SHA-1: short, and enough that no two files of a repository meet by chance. */
export declare const hashOf: (content: string | Uint8Array) => string;
//# sourceMappingURL=identities.d.ts.map