import type { ModuleGraph } from '../model/graph.ts';
import type { Workspace } from '../model/workspace.ts';
import { type Source } from './run.ts';
/** The modules that ship, each with the units that carry it. Generated files have no tokens and take no part. */
export declare function sourcesOf(workspace: Workspace, graph: ModuleGraph): Source[];
//# sourceMappingURL=sources.d.ts.map