import type { Host } from '../host/host.ts';
import { readPackageJson } from '../layers/index.ts';
import type { Path } from '../model/place.ts';
import { isBelow, joinPath, upward } from '../paths.ts';

/** Which version of what a package.json asks for is there: installed, else locked, else the only one that is asked for. */
export function createVersions(host: Host) {
  const locks = new Map<Path, Lock | undefined>();
  const lockIn = (folder: Path): Lock | undefined => {
    const file = below(folder, 'package-lock.json');
    if (!locks.has(file)) locks.set(file, readLock(host, file));
    return locks.get(file);
  };
  const locked = (folder: Path, name: string): string | undefined => {
    for (const above of upward(folder)) {
      const lock = lockIn(above);
      if (!lock) continue;
      const rest = folder === above ? '' : above === '' ? folder : folder.slice(above.length + 1);
      // A workspace's own copy comes before the one that all of them share.
      return (rest === '' ? undefined : lock(`${rest}/node_modules/${name}`)) ?? lock(`node_modules/${name}`);
    }
    return undefined;
  };
  return (folder: Path, name: string, range: string): string | undefined =>
    installed(host, folder, name) ?? locked(folder, name) ?? exact(range);
}

type Lock = (place: string) => string | undefined;

function installed(host: Host, folder: Path, name: string): string | undefined {
  for (const above of upward(folder)) {
    const home = below(above, `node_modules/${name}`);
    if (host.kind(home) === 'folder') return readPackageJson(host, `${home}/package.json`)?.version;
  }
  return undefined;
}

function readLock(host: Host, file: Path): Lock | undefined {
  if (host.kind(file) !== 'file') return undefined;
  try {
    const value: unknown = JSON.parse(host.read(file) ?? '');
    const [packages, dependencies] = [member(value, 'packages'), member(value, 'dependencies')];
    return (place) => {
      // Before npm 7 there was a tree of dependencies instead; its first level lies at the top of node_modules.
      const entry =
        member(packages, place) ??
        (packages === undefined ? member(dependencies, place.replace(/^node_modules\//, '')) : undefined);
      const version = member(entry, 'version');
      return typeof version === 'string' ? version : undefined;
    };
  } catch {
    return undefined;
  }
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

const exact = (range: string): string | undefined => /^v?(\d+\.\d+\.\d+(?:-[\w.-]+)?)$/.exec(range)?.[1];

/** The package.json that speaks for a file: the nearest one, where `limit` holds it. */
export function manifestAbove(host: Host, folder: Path, limit: Path): Path | undefined {
  for (const above of upward(folder)) {
    if (!isBelow(above, limit)) return undefined;
    const file = below(above, 'package.json');
    if (host.kind(file) === 'file') return file;
  }
  return undefined;
}

const below = (folder: Path, name: string): Path => joinPath(folder, name) ?? name;
