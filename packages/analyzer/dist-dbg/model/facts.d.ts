import type { NativeBinary } from './binary.ts';
import type { CloneClass } from './clone.ts';
import type { ModuleGraph } from './graph.ts';
import type { LayerContent } from './layer-content.ts';
import type { UnitId, Workspace } from './workspace.ts';
/** All that the stages before the rules computed: neutral, and complete before the first rule runs. */
export interface Facts {
    readonly workspace: Workspace;
    readonly graph: ModuleGraph;
    readonly layers: ReadonlyMap<UnitId, LayerContent>;
    readonly clones: readonly CloneClass[];
    readonly binaries: readonly NativeBinary[];
}
//# sourceMappingURL=facts.d.ts.map