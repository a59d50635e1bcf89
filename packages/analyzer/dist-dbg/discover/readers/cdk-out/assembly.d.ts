import type { Path } from '../../../model/place.ts';
import type { ConstructPath } from '../../reader.ts';
import type { Resource } from '../cloudformation/template.ts';
/** Templates that `cdk synth` writes, into `cdk.out` or wherever it was told to. */
export declare const isSynthesized: (file: Path, text: () => string) => boolean;
/** `Api` for `Shop/Api/Resource`; without that metadata the logical id, less the hash that the CDK ends it with. */
export declare const constructName: (resource: Resource) => string;
/** The same, for comparing it with a construct of the source. */
export declare function constructsOf(resource: Resource): {
    readonly constructs?: readonly ConstructPath[];
};
//# sourceMappingURL=assembly.d.ts.map