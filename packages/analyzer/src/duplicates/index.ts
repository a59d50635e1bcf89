import type { CloneClass } from '../model/clone.ts';
import type { ModuleGraph } from '../model/graph.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { classesOf } from './classes.ts';
import { growSeeds } from './longest.ts';
import { rowsOf } from './run.ts';
import { findSeeds } from './seeds.ts';
import { sourcesOf } from './sources.ts';

export { partAccepted } from './accepted.ts';
export { differencesIn } from './differences.ts';
export { countByKind } from './kinds.ts';
export { duplication } from './percentage.ts';

/**
 * What is written more than once across units: runs of statements that are equal, or equal but for names that were changed
 * throughout. N copies are one class with N fragments, and what lies inside a larger class is not told again.
 */
export function findClones(
  workspace: Workspace,
  graph: ModuleGraph,
  options: Options['duplicates'],
): readonly CloneClass[] {
  const rows = rowsOf(sourcesOf(workspace, graph));
  const seeds = findSeeds(rows, options.minTokens);
  return classesOf(growSeeds(seeds), options);
}
