import type { Edge } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import type { Consumer } from './consumer.ts';
import type { Targets } from './targets.ts';
/** Those for whom a module's imports are resolved, by what they see. */
export type Askers = ReadonlyMap<Consumer, readonly UnitId[]>;
export interface Holding {
    readonly reach: ReadonlyMap<Path, readonly UnitId[]>;
    readonly heldBy: ReadonlyMap<Path, readonly UnitId[]>;
}
/** The functions that reach a module, else those that would ship it. */
export declare function askersOf(file: Path, { reach, heldBy }: Holding, targets: Targets): Askers;
/** What each import of a module means: one edge where all agree, else one for each answer. */
export declare function edgesOf(module: Module, askers: Askers, targets: Targets): Edge[];
//# sourceMappingURL=edges.d.ts.map