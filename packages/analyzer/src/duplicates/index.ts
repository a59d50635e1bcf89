import type { CloneClass } from '../model/clone.ts';
import type { ModuleGraph } from '../model/graph.ts';
import type { ComparedModule } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { byPlace, classesOf } from './classes.ts';
import { classesOfDeclarations } from './declarations.ts';
import { copiesOfFragments } from './fragments/index.ts';
import { copiesOfBlocks } from './near/copies.ts';
import { rowsOf } from './run.ts';
import { copiesOfRuns } from './runs.ts';
import { createScope, type IsWanted } from './scope.ts';
import type { Source } from './source.ts';
import { withSharing } from './sharing.ts';
import { sourcesOf } from './sources.ts';

export { partAccepted } from './accepted.ts';
export { differencesIn } from './differences.ts';
export { countByKind } from './kinds.ts';
export { duplication } from './percentage.ts';

/** What clones are looked for in. */
export interface Compared {
  readonly workspace: Workspace;
  readonly graph: ModuleGraph;
  /** All source files of the repository, for those who ask for more than what ships. */
  readonly everyModule: () => readonly ComparedModule[];
  /** The files that some globs match. */
  readonly matching: (globs: readonly string[]) => ReadonlySet<Path>;
}

/**
 * What is written more than once across units: functions, classes and files that are copies of each other, edited or not, and
 * runs of statements that are equal but for names. N copies are one class with N fragments, and what lies inside a larger
 * class is not told again. Tables and declarations of types are classes of their own kinds, where they are identical. With
 * `focus` only classes with a copy in one of its files are looked for.
 */
export function findClones(
  { workspace, graph, everyModule, matching }: Compared,
  options: Options['duplicates'],
  focus?: ReadonlySet<Path>,
): readonly CloneClass[] {
  const { include, exclude, scope, minTokens } = options;
  const included = include.length > 0 ? matching(include) : undefined;
  const excluded = exclude.length > 0 ? matching(exclude) : undefined;
  const isCompared = (file: Path): boolean => (included?.has(file) ?? true) && !excluded?.has(file);
  const sources = sourcesOf(workspace, graph, { others: scope === 'all' ? everyModule() : [], isCompared });
  const isInFocus = (source: Source): boolean => focus?.has(source.module.file) ?? true;
  const isInScope = createScope(scope);
  const isWanted: IsWanted = (parts) => parts.some(({ source }) => isInFocus(source)) && isInScope(parts);
  const asked = { isWanted, ...(focus && { isInFocus }) };
  const blocks = copiesOfBlocks(sources, options, asked);
  const rows = rowsOf(sources);
  const runs = copiesOfRuns(rows, minTokens, isWanted);
  const fragments = copiesOfFragments(sources, rows, options, { ...asked, known: blocks });
  const classes = classesOf([...blocks, ...runs, ...fragments], options);
  const declarations = classesOfDeclarations(sources, options, isWanted, classes);
  const inOrder = [...classes, ...declarations].sort((a, b) => byPlace(a.fragments[0], b.fragments[0]));
  return withSharing(inOrder, sources, options.kinds);
}
