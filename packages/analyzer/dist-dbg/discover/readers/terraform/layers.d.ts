import type { Host } from '../../../host/host.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer, UnitId } from '../../../model/workspace.ts';
import type { Unit } from './units.ts';
/** A layer as `discover` takes it, and what is not known about what it ships. */
export declare function layerOf({ resource, package: packed }: Unit, id: UnitId, host: Host): {
    readonly layer: Layer;
    readonly problems: readonly Problem[];
};
//# sourceMappingURL=layers.d.ts.map