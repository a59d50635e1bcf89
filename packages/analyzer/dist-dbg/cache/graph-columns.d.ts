import type { GraphParts } from '../graph/index.ts';
import type { Target } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
/** A graph without its modules: what they import, in their order, is all that its edges refer to. */
export interface StoredGraph extends Pick<GraphParts, 'systems' | 'cycles' | 'configProblems'> {
    readonly files: readonly Path[];
    readonly targets: readonly Target[];
    readonly units: readonly (readonly UnitId[])[];
    readonly texts: readonly string[];
    /** For each edge: its file, its import in there, its target, `units` and `bare`, and the specifier where a pattern was filled in. */
    readonly edges: Int32Array;
    readonly reach: readonly (readonly [Path, number])[];
    readonly heldBy: readonly (readonly [Path, number])[];
}
export declare function toStored(graph: GraphParts): StoredGraph;
/** The same graph over these modules, whose imports are those it was made of, wherever they stand now. */
export declare function fromStored(stored: StoredGraph, modules: readonly Module[]): GraphParts;
/** Whether two readings of a file import the same, wherever it stands. */
export declare const importsAlike: (a: Module | undefined, b: Pick<Module, "imports" | "hasDynamicImports" | "generated">) => boolean;
//# sourceMappingURL=graph-columns.d.ts.map