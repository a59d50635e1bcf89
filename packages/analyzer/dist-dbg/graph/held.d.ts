import type { Path } from '../model/place.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
/** For each file the units whose folder holds it; of nested folders the innermost. */
export declare function holders({ functions, layers }: Workspace, files: readonly Path[]): Map<Path, readonly UnitId[]>;
//# sourceMappingURL=held.d.ts.map