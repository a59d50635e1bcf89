import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import type { Resource } from '../cloudformation/template.ts';
/** A folder that was staged for the upload, or made by a bundler for it. */
export interface Asset {
    readonly folder: Path;
    /** Absent when the metadata does not say. */
    readonly bundled?: boolean;
}
/** Finds what a function's `Code` or a layer's `Content` was made of, in the assembly around a template. */
export declare function assetsAround(template: Path, host: Host): {
    of({ properties, metadata }: Resource, property: "Code" | "Content"): Asset | undefined;
};
//# sourceMappingURL=assets.d.ts.map