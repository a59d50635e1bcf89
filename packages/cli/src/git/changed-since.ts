import { UsageError } from '../usage-error.ts';
import { names, type Repository, tell } from './repository.ts';

/** The files that are other than where the work since `ref` began. With `staged`, as the index has them, else as the work tree does. */
export function changedSince(repository: Repository, ref: string, staged: boolean): ReadonlySet<string> {
  const base = baseOf(repository, ref);
  const words = ['diff', '--name-only', '-z', '--no-renames', '--relative', '--no-ext-diff', '--ignore-submodules=all'];
  const changed = names(tell(repository, [...words, ...(staged ? ['--cached'] : []), base, '--', '.']));
  if (staged) return new Set(changed);
  const untracked = names(tell(repository, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']));
  return new Set([...changed, ...untracked]);
}

/** Where the history of `ref` and ours part: what others did since then is not what we changed. */
function baseOf(repository: Repository, ref: string): string {
  const commit = textOf(repository.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]));
  if (commit === undefined)
    throw new UsageError(`git knows no commit '${ref}'`, 'Name a branch, a tag or a commit, and fetch it first');
  const base = textOf(repository.ask(['merge-base', commit, 'HEAD']));
  if (base !== undefined) return base;
  throw new UsageError(
    `'${ref}' and HEAD have no commit in common`,
    repository.isShallow ? 'The history was cut when it was fetched: fetch all of it' : 'Name another commit',
  );
}

const textOf = (output: Buffer | undefined): string | undefined => output?.toString('utf8').trim();
