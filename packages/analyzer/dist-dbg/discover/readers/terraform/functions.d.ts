import type { Host } from '../../../host/host.ts';
import type { Problem } from '../../../model/problem.ts';
import type { UnitId } from '../../../model/workspace.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { type LayerIds } from './layer-references.ts';
import type { Unit } from './units.ts';
/** A function as `discover` takes it. */
export declare function functionOf(unit: Unit, id: UnitId, ids: LayerIds, host: Host): DeclaredFunction;
/** What only a deployment knows, where a value in our config or in the file could tell us. */
export declare function openValues({ resource, package: packed, open, kind }: Unit): Problem[];
//# sourceMappingURL=functions.d.ts.map