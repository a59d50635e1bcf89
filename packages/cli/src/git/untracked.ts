import type { Path } from '@layerlint/analyzer';
import { names, type Repository, tell } from './repository.ts';

/**
 * Those of the files that git does not know and is not told to ignore. Git itself would list every folder once more to find
 * them, which takes longer than all else we ask of it.
 */
export function untrackedAmong(files: readonly Path[], repository: Repository): readonly Path[] {
  const tracked = new Set(names(tell(repository, ['ls-files', '-z', '--', '.'])));
  const others = files.filter((file) => !tracked.has(file) && !isInSubmodule(file, tracked));
  if (others.length === 0) return [];
  // It refuses where it would ignore none.
  const answer = repository.ask(['check-ignore', '-z', '--stdin'], others.map((file) => `${file}\0`).join(''));
  const ignored = new Set(answer ? names(answer) : []);
  return others.filter((file) => !ignored.has(file));
}

/** Of a submodule the index knows the folder alone. */
function isInSubmodule(file: Path, tracked: ReadonlySet<Path>): boolean {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
    if (tracked.has(file.slice(0, end))) return true;
  return false;
}
