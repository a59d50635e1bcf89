import type { Host } from '@layerlint/analyzer';
import { Buffer } from 'node:buffer';
import type { Io } from '../io.ts';
import { readBlobs } from './blobs.ts';
import { changedSince } from './changed-since.ts';
import type { GitFlags } from './flags.ts';
import { indexHost } from './index-host.ts';
import { readIndexState } from './index-state.ts';
import { openRepository, type Repository } from './repository.ts';
import { untrackedAmong } from './untracked.ts';
import { withoutExcluded } from './without-excluded.ts';

/** What git has to say about a run. */
export interface Selection {
  readonly repository: Repository;
  /** The files to look at, instead of the disk's. */
  readonly hostOver: ((disk: Host, exclude: readonly string[]) => Host) | undefined;
  /** Files that the next commit changes. */
  readonly staged: ReadonlySet<string> | undefined;
  /** Files that changed since the commit the user named. */
  readonly changed: ReadonlySet<string> | undefined;
}

/** Refuses what git cannot answer before the work begins. */
export function select(root: string, { staged, since }: GitFlags, io: Io): Selection {
  const repository = openRepository(root, staged ? '--staged' : since !== undefined ? '--since' : '--blame', io);
  const state = staged && readIndexState(repository);
  return {
    repository,
    hostOver: state && ((disk, exclude) => overIndex(disk, { repository, state, exclude })),
    staged: state?.staged,
    changed: since === undefined ? undefined : changedSince(repository, since, staged ?? false),
  };
}

interface Wanted {
  readonly repository: Repository;
  readonly state: ReturnType<typeof readIndexState>;
  readonly exclude: readonly string[];
}

function overIndex(disk: Host, { repository, state, exclude }: Wanted): Host {
  const blobs = readBlobs(repository, [...state.others.values()]);
  const wanted = withoutExcluded([...state.missing], exclude);
  // What git ignores stays: builds and installed packages are no part of a commit.
  const absent = new Set([...state.absent, ...untrackedAmong(disk.files, repository)]);
  return indexHost(disk, {
    state: { ...state, absent },
    contentOf: (file) => blobs.get(state.others.get(file) ?? '') ?? Buffer.alloc(0),
    isExcluded: (file) => !wanted.has(file),
  });
}
