import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
/** The units that carry a module's code as their own, sorted. */
export type Carriers = (module: Module) => readonly UnitId[];
/**
 * A layer's file is the layer's, whoever reaches it. Else it belongs to the functions that reach it. What nobody reaches counts
 * only where we could not follow a function from its entry: a web page or a migration beside it is no code of the function.
 */
export declare function findCarriers({ functions, layers }: Workspace, { reach, heldBy }: Pick<ModuleGraph, 'reach' | 'heldBy'>): Carriers;
//# sourceMappingURL=carriers.d.ts.map