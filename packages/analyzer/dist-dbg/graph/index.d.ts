import type { Host } from '../host/host.ts';
import type { ModuleGraph } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { type Parser } from '../parse/index.ts';
export interface GraphInput {
    readonly workspace: Workspace;
    readonly layers: ReadonlyMap<UnitId, LayerContent>;
    readonly parser: Parser;
    readonly host: Host;
    /** What the user says that layers provide. */
    readonly declared?: Options['layers'];
}
/** What the graph is made of: all else follows from these. */
export interface GraphParts extends Pick<ModuleGraph, 'modules' | 'edges' | 'reach' | 'heldBy' | 'systems' | 'cycles'> {
    /** About tsconfig files. */
    readonly configProblems: readonly Problem[];
}
/** Who needs whom: every module that a unit's folder holds or an entry reaches, and what each of its imports means to whom. */
export declare const buildGraph: (input: GraphInput) => ModuleGraph;
export declare function graphOf({ configProblems, ...parts }: GraphParts): ModuleGraph;
export declare function findParts({ workspace, layers, parser, host, declared }: GraphInput): GraphParts;
/** Cycles that exist for the compiler alone: some step of each is erased, so that nothing goes round at run time. */
export declare function findTypeCycles({ modules, edges }: Pick<ModuleGraph, 'modules' | 'edges'>): Path[][];
//# sourceMappingURL=index.d.ts.map