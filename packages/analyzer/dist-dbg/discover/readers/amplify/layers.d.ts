import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer } from '../../../model/workspace.ts';
import type { AmplifyResource } from './templates.ts';
/** The layer of a folder that `amplify add function` made: `lib/` and `opt/` are what it unpacks below `/opt`. */
export declare function layerIn(file: Path, { name, folder }: AmplifyResource, declaredAt: Layer['declaredAt'], host: Host): {
    readonly layer: Layer;
    readonly problems: readonly Problem[];
};
//# sourceMappingURL=layers.d.ts.map