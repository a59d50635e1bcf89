import type { LayerReference, UnitId } from '../../../model/workspace.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ImportedReference } from '../../reader.ts';
import type { Service } from './service.ts';
import { type Located } from './variables.ts';
/** The value of `layers`, read. */
export interface LayerList {
    readonly layers: readonly (LayerReference | ImportedReference)[];
    /** False when how many there are depends on the deployment. */
    readonly complete: boolean;
}
/** A function's list, or the provider's. */
export declare function layerList(service: Service, declared: Located | undefined, layersById: ReadonlyMap<string, UnitId>): LayerList;
/** References to layers of this service that it does not declare. */
export declare function lostLayers(service: Service, name: string, declared: Located | undefined, layersById: ReadonlyMap<string, UnitId>): Problem[];
/** How the value of a parameter in SSM is found. */
export declare const parameterName: (path: string) => string;
//# sourceMappingURL=layer-references.d.ts.map