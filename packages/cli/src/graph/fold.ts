import type { GraphReport } from '@layerlint/analyzer';

/** What becomes one box: each module, all of a folder, or all that one set of functions and layers holds. */
export type Fold = 'none' | 'folder' | 'unit';

export const FOLDS: readonly Fold[] = ['none', 'folder', 'unit'];

/** More boxes than this are no picture any more. */
const MOST_BOXES = 80;

/** Every module is a box while they are few; beyond that each unit is, or each folder where one holds everything. */
export function usualFold({ modules }: GraphReport): Fold {
  if (modules.length <= MOST_BOXES) return 'none';
  return new Set(modules.map(({ units }) => units.join())).size > 1 ? 'unit' : 'folder';
}

/** A folder for each file, as deep as leaves few enough of them. */
export function foldersOf({ modules }: GraphReport): ReadonlyMap<string, string> {
  const folders = modules.map(({ file }) => file.split('/').slice(0, -1));
  const deepest = Math.max(1, ...folders.map((folder) => folder.length));
  let named = labels(folders, deepest);
  for (let depth = deepest - 1; depth > 0 && new Set(named).size > MOST_BOXES; depth -= 1)
    named = labels(folders, depth);
  return new Map(modules.map(({ file }, at) => [file, named[at] ?? '']));
}

const labels = (folders: readonly string[][], depth: number): string[] =>
  folders.map((folder) => `${folder.slice(0, depth).join('/')}/`.replace(/^\/$/, './'));
