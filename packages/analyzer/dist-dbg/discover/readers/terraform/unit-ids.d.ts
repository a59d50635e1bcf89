import type { UnitId } from '../../../model/workspace.ts';
import type { Unit } from './units.ts';
/**
 * Each unit's id. What several deployments make of one declaration is one unit as long as its code and handler are the
 * same (`envs/dev` and `envs/prod` call one module); else the deployment's folder tells them apart, as the type does for
 * a function and a layer of one name.
 */
export declare function idsOf(units: readonly Unit[]): ReadonlyMap<Unit, UnitId>;
//# sourceMappingURL=unit-ids.d.ts.map