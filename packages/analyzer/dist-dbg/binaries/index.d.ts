import type { Host } from '../host/host.ts';
import type { NativeBinary } from '../model/binary.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
/** The compiled files in every zip, and the machine each was built for, as its own bytes say. */
export declare function inspectBinaries(workspace: Workspace, content: ReadonlyMap<UnitId, LayerContent>, host: Host): readonly NativeBinary[];
//# sourceMappingURL=index.d.ts.map