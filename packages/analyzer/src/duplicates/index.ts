import type { CloneClass } from '../model/clone.ts';
import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { classesOf } from './classes.ts';
import { copiesOfBlocks } from './near/copies.ts';
import { copiesOfRuns } from './runs.ts';
import { createScope } from './scope.ts';
import { sourcesOf } from './sources.ts';

export { duplication } from './percentage.ts';

/**
 * What is written more than once across units: functions, classes and files that are copies of each other, edited or not, and
 * runs of statements that are equal but for names. N copies are one class with N fragments, and what lies inside a larger
 * class is not told again.
 */
export function findClones(
  workspace: Workspace,
  graph: ModuleGraph,
  options: Options['duplicates'],
  everyModule: () => readonly Module[],
): readonly CloneClass[] {
  const sources = sourcesOf(workspace, graph, options.scope === 'all' ? everyModule() : []);
  const isWanted = createScope(options.scope);
  const copies = [...copiesOfBlocks(sources, options, isWanted), ...copiesOfRuns(sources, options.minTokens, isWanted)];
  return classesOf(copies, options);
}
