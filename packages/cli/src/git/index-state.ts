import { names, type Repository, tell } from './repository.ts';

/** What the index holds, as far as it differs from the work tree or from the last commit. */
export interface IndexState {
  /** Files that the next commit changes, adds or deletes. */
  readonly staged: ReadonlySet<string>;
  /** Files that the index has with other content than the work tree, or that it alone has: the hash of what it has. */
  readonly others: ReadonlyMap<string, string>;
  /** Of these, those that the work tree does not have. */
  readonly missing: ReadonlySet<string>;
  /** Files that the next commit deletes, or that were announced and not added yet: the disk may have them. */
  readonly absent: ReadonlySet<string>;
}

/** One look of git at the index and the work tree. */
export function readIndexState(repository: Repository): IndexState {
  const words = ['status', '--porcelain=v2', '-z', '--untracked-files=no', '--no-renames', '--ignore-submodules=all'];
  const state = {
    staged: new Set<string>(),
    others: new Map<string, string>(),
    missing: new Set<string>(),
    absent: new Set<string>(),
  };
  for (const line of names(tell(repository, [...words, '--', '.']))) addLine(state, line, repository.prefix.length);
  return state;
}

const LINK = '120000';

interface Growing extends IndexState {
  readonly staged: Set<string>;
  readonly others: Map<string, string>;
  readonly missing: Set<string>;
  readonly absent: Set<string>;
}

/**
 * `1 XY SUB MODE-HEAD MODE-INDEX MODE-WORK HASH-HEAD HASH-INDEX PATH`: X tells the index from the last commit, Y the work tree
 * from the index. What is in conflict (`u`) is in no state to be judged by the index; its work tree is.
 */
function addLine({ staged, others, missing, absent }: Growing, line: string, prefix: number): void {
  const [kind, states = '', , , mode, , , hash = '', ...path] = line.split(' ');
  if (kind !== '1') return;
  const file = path.join(' ').slice(prefix);
  const [inIndex, inWorkTree] = states;
  if (inIndex !== '.') staged.add(file);
  // Deleted in the index, or announced by `git add -N` and not added yet.
  if (inIndex === 'D' || inWorkTree === 'A') absent.add(file);
  else if ((inWorkTree === 'M' || inWorkTree === 'D') && mode !== LINK) {
    others.set(file, hash);
    if (inWorkTree === 'D') missing.add(file);
  }
}
