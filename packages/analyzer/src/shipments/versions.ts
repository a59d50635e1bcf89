import type { Host } from '../host/host.ts';
import { readPackageJson } from '../layers/index.ts';
import { type FoundLock, type LockFile, locksIn, type Wanted } from '../lock-files/index.ts';
import type { Path } from '../model/place.ts';
import { joinPath, upward } from '../paths.ts';
import { satisfies } from '../version-range.ts';

/** Which version of what a package.json asks for is there: installed, else locked, else the only one that is asked for. */
export function createVersions(host: Host) {
  const byFolder = new Map<Path, readonly FoundLock[]>();
  const locksOf = (folder: Path) => {
    const locks = byFolder.get(folder) ?? locksIn(host, folder);
    byFolder.set(folder, locks);
    return locks;
  };
  const find = ({ folder, name, range }: Wanted): string | undefined => {
    // What does not fit is not meant: it is there for a package.json above, or waits for the next install.
    const fitting = (version: string | undefined) =>
      version === undefined || satisfies(version, range) === false ? undefined : version;
    return (
      fitting(installed(host, folder, name)) ?? fitting(locked(host, locksOf, { folder, name, range })) ?? exact(range)
    );
  };
  // Functions of one folder ask the same.
  const known = new Map<string, string | undefined>();
  return (folder: Path, name: string, range: string): string | undefined => {
    const key = [folder, name, range].join('\0');
    if (!known.has(key)) known.set(key, find({ folder, name, range }));
    return known.get(key);
  };
}

function installed(host: Host, folder: Path, name: string): string | undefined {
  for (const above of upward(folder)) {
    const home = below(above, `node_modules/${name}`);
    if (host.kind(home) === 'folder') return readPackageJson(host, `${home}/package.json`)?.version;
  }
  return undefined;
}

/** What the nearest lock file that was made for a folder says. Of several beside each other it is not known which one counts. */
function locked(host: Host, locksOf: (folder: Path) => readonly FoundLock[], wanted: Wanted): string | undefined {
  const { folder, name, range } = wanted;
  for (const above of upward(folder)) {
    const rest = folder === above ? '' : above === '' ? folder : folder.slice(above.length + 1);
    const locks = locksOf(above).filter(({ lock }) => isMadeFor(lock, rest, host, above));
    if (locks.length === 0) continue;
    const versions = new Set(locks.map(({ lock }) => lock.version({ folder: rest, name, range })));
    const [version, ...others] = versions;
    return others.length === 0 ? version : undefined;
  }
  return undefined;
}

/** A folder below a lock file may well have an installation of its own. */
function isMadeFor({ folders }: LockFile, folder: Path, host: Host, home: Path): boolean {
  if (folder === '') return true;
  return folders?.has(folder) ?? readPackageJson(host, below(home, 'package.json'))?.workspaces !== undefined;
}

const exact = (range: string): string | undefined => /^v?(\d+\.\d+\.\d+(?:-[\w.-]+)?)$/.exec(range)?.[1];

const below = (folder: Path, name: string): Path => joinPath(folder, name) ?? name;
