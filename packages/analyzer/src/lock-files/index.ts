import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import type { Hoisted, LockFile } from './lock-file.ts';
import { readNpmLock } from './npm.ts';
import { readPnpmLock } from './pnpm.ts';
import { readYarnLock } from './yarn.ts';

export type { LockFile, Wanted } from './lock-file.ts';

type ReadLock = (text: string) => LockFile | undefined;

const READERS: Readonly<Record<string, ReadLock>> = {
  'npm-shrinkwrap.json': readNpmLock,
  'package-lock.json': readNpmLock,
  'pnpm-lock.yaml': readPnpmLock,
  'yarn.lock': readYarnLock,
};

export interface FoundLock {
  readonly file: Path;
  readonly lock: LockFile;
}

/** The lock files in a folder that can be read, by name. Those whose text cannot tell what is asked need not be. */
export function locksIn(host: Host, folder: Path, mayTell: (text: string) => boolean = () => true): FoundLock[] {
  return Object.entries(READERS).flatMap(([name, read]) => {
    const file = within(folder, name);
    if (host.kind(file) !== 'file' || !mayTell(host.read(file) ?? '')) return [];
    const lock = lockAt(host, file, read);
    return lock ? [{ file, lock }] : [];
  });
}

/** The version of an npm package that an install lays at the top of this folder's `node_modules`. */
export function hoistedIn(host: Host, folder: Path, name: string): Hoisted | undefined {
  for (const [fileName, read] of Object.entries(READERS)) {
    // What pnpm installs lies in its own store, where others do not find it.
    if (read === readPnpmLock) continue;
    const file = within(folder, fileName);
    const found = host.kind(file) === 'file' ? lockAt(host, file, read)?.hoisted(name) : undefined;
    if (found) return found;
  }
  return undefined;
}

// By host, so that a lock file is read once in a run, whoever asks.
const known = new WeakMap<Host, Map<Path, LockFile | undefined>>();

function lockAt(host: Host, file: Path, read: ReadLock): LockFile | undefined {
  const byFile = known.get(host) ?? new Map<Path, LockFile | undefined>();
  known.set(host, byFile);
  if (!byFile.has(file)) byFile.set(file, read(host.read(file) ?? ''));
  return byFile.get(file);
}

const within = (folder: Path, name: string): Path => (folder === '' ? name : `${folder}/${name}`);
