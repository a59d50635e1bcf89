import type { UnitId } from '../../../model/workspace.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { type Resource, type Value } from './values.ts';
type Reference = DeclaredFunction['layers'][number];
/** The id of the layer that a resource or module call makes. */
export type LayerIds = ReadonlyMap<Resource, UnitId>;
/** `layers = [...]`, in order; absent and null are an empty list. */
export declare function layersOf(list: Value | undefined, ids: LayerIds): {
    readonly layers: readonly Reference[];
    readonly complete: boolean;
};
/** How a layer is found by its name in AWS. */
export declare const layerName: (name: string) => string;
/** How a layer is found by the output that hands it out. */
export declare const outputName: (name: string) => string;
export {};
//# sourceMappingURL=layer-references.d.ts.map