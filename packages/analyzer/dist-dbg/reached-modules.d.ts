import type { ModuleGraph } from './model/graph.ts';
import type { Module } from './model/module.ts';
import type { UnitId } from './model/workspace.ts';
/** The modules that a function's entry reaches, sorted by file. */
export declare function modulesReachedBy(unit: UnitId, graph: ModuleGraph): readonly Module[];
//# sourceMappingURL=reached-modules.d.ts.map