import type { CloneClass } from '../model/clone.ts';
import type { ModuleGraph } from '../model/graph.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
export { duplication } from './percentage.ts';
/**
 * What is written more than once across units: runs of statements that are equal, or equal but for names that were changed
 * throughout. N copies are one class with N fragments, and what lies inside a larger class is not told again.
 */
export declare function findClones(workspace: Workspace, graph: ModuleGraph, options: Options['duplicates']): readonly CloneClass[];
//# sourceMappingURL=index.d.ts.map