import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
/** Whether a file seems to export the function that a handler names; one that hands on all of another file's may. */
export declare function exportsHandler(host: Host, file: Path, handler: string): boolean;
/** The source of a handler in a folder that a build makes: what the package around it hands to a bundler. */
export declare function builtEntry(host: Host, root: Path, handler: string): Path | undefined;
/** What a zip was made of. */
export interface ZipSource {
    readonly root: Path;
    readonly entry: Path;
    readonly bundled: boolean;
}
/** The only package whose scripts name this zip, and what they bundle for it. */
export declare function zippedFrom(host: Host, manifests: readonly Path[], zip: string, handler: string): ZipSource | undefined;
//# sourceMappingURL=built-sources.d.ts.map