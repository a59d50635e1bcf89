import type { Problem } from '../../../model/problem.ts';
import type { UnitId } from '../../../model/workspace.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { type Plugins } from './bundling.ts';
import { type Service } from './service.ts';
/** What a service's functions are read with. */
export interface Surroundings {
    readonly plugins: Plugins;
    /** Layers of this service, by logical id. */
    readonly layersById: ReadonlyMap<string, UnitId>;
    /** Whether `layersById` holds every layer of this service. */
    readonly knowsLayers: boolean;
}
/** Every function below `functions`, of any runtime. */
export declare function functionsIn(service: Service, around: Surroundings): {
    readonly functions: readonly DeclaredFunction[];
    readonly problems: readonly Problem[];
};
//# sourceMappingURL=functions.d.ts.map