import type { Host } from '../../host/host.ts';
import type { Path } from '../../model/place.ts';
import { upward } from '../../paths.ts';
import { readPnpmLock, readYarnLock } from './indented.ts';
import type { LockFile } from './lock-file.ts';
import { readNpmLock } from './npm.ts';

const READERS: Readonly<Record<string, (text: string) => LockFile | undefined>> = {
  'npm-shrinkwrap.json': readNpmLock,
  'package-lock.json': readNpmLock,
  'pnpm-lock.yaml': readPnpmLock,
  'yarn.lock': readYarnLock,
};

export interface FoundLock extends LockFile {
  readonly file: Path;
}

/**
 * Finds the lock files that an install in a folder goes by: those in the nearest folder above that knows the npm package.
 * Of several beside each other it is not known which one counts, so all of them are found.
 */
export function createLocks(host: Host): (name: string, folder: Path) => readonly FoundLock[] {
  const byFolder = new Map<Path, readonly FoundLock[]>();
  const locksIn = (folder: Path): readonly FoundLock[] => {
    const known = byFolder.get(folder) ?? read(host, folder);
    byFolder.set(folder, known);
    return known;
  };
  return (name, folder) => {
    for (const above of upward(folder)) {
      const found = locksIn(above).filter(({ names }) => names.has(name));
      if (found.length > 0) return found;
    }
    return [];
  };
}

function read(host: Host, folder: Path): FoundLock[] {
  return Object.entries(READERS).flatMap(([name, readLock]) => {
    const file = folder === '' ? name : `${folder}/${name}`;
    if (host.kind(file) !== 'file') return [];
    const text = host.read(file) ?? '';
    // Most name no build for Linux at all.
    const lock = text.includes('linux') ? readLock(text) : undefined;
    return lock ? [{ file, ...lock }] : [];
  });
}
