import type { Host } from '../host/host.ts';
import { dependenciesOf, readPackageJson } from '../layers/index.ts';
import { type FoundLock, locksIn } from '../lock-files/index.ts';
import type { PlatformPackage } from '../model/binary.ts';
import type { Path, Place } from '../model/place.ts';
import { folderOf, isBelow, upward } from '../paths.ts';
import { byText, sortedSet } from '../sorted.ts';
import { dependencyIn, type Need, needsOf, shippedIn, type Surroundings } from './needs.ts';
import { buildsAmong } from './platform-names.ts';
import { installedFrom } from './shipped-packages.ts';

/**
 * The npm packages with builds for platforms that functions load, and which of the builds are there: in the folder that
 * ships, where they are installed in it; else in the lock file, which says what an install will bring.
 */
export function findPlatformPackages(surroundings: Surroundings): readonly PlatformPackage[] {
  const { host } = surroundings;
  const locks = createLocks(host);
  const found = new Map<string, PlatformPackage>();
  for (const need of needsOf(surroundings)) {
    for (const seen of installedIn(need, surroundings) ?? lockedFor(need, locks, host)) {
      const key = [seen.name, seen.lock, seen.at.file].join('\0');
      const functions = sortedSet([...(found.get(key)?.functions ?? []), need.unit.id]);
      found.set(key, { ...seen, functions });
    }
  }
  return [...found].sort(([a], [b]) => byText(a, b)).map(([, one]) => one);
}

type Seen = Omit<PlatformPackage, 'functions'>;

/** Undefined where the folder that ships has no such package installed, or a build decides what ships. */
function installedIn(need: Need, surroundings: Surroundings): Seen[] | undefined {
  const { host } = surroundings;
  const shipped = shippedIn(need, surroundings);
  if (!shipped) return undefined;
  const manifest = `${shipped.home}/package.json`;
  const wanted = dependenciesOf(readPackageJson(host, manifest), ['optionalDependencies']);
  const start = host.realPath(shipped.home);
  const builds = buildsAmong(wanted.keys(), (build) => installedFrom(host, start, build) !== undefined);
  const at = dependencyIn(host, shipped.folder, need.name) ?? { file: manifest };
  return builds.length === 0 ? [] : [{ name: need.name, builds, at }];
}

/** Of several lock files beside each other it is not known which one counts: what one of them has is there. */
function lockedFor({ name, from }: Need, locks: ReturnType<typeof createLocks>, host: Host): Seen[] {
  const found = locks(name, from);
  const [first] = found;
  const wanted = found.flatMap(({ lock }) => [...(lock.optional.get(name) ?? [])]);
  const builds = buildsAmong(wanted, (build) => found.some(({ lock }) => lock.names.has(build)));
  if (!first || builds.length === 0) return [];
  const at = nearestDependency(host, from, folderOf(first.file), name) ?? { file: first.file };
  return [{ name, builds, lock: first.file, at }];
}

/** Finds the lock files that an install in a folder goes by: those in the nearest folder above that knows the npm package. */
function createLocks(host: Host): (name: string, folder: Path) => readonly FoundLock[] {
  const byFolder = new Map<Path, readonly FoundLock[]>();
  // Most name no build for Linux at all.
  const read = (folder: Path) => locksIn(host, folder, (text) => text.includes('linux'));
  return (name, from) => {
    for (const folder of upward(from)) {
      const all = byFolder.get(folder) ?? read(folder);
      byFolder.set(folder, all);
      const found = all.filter(({ lock }) => lock.names.has(name));
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** The dependency in the package.json nearest to a folder, up to where the lock file is. */
function nearestDependency(host: Host, from: Path, top: Path, name: string): Place | undefined {
  for (const folder of upward(from)) {
    const place = isBelow(folder, top) ? dependencyIn(host, folder, name) : undefined;
    if (place) return place;
  }
  return undefined;
}
