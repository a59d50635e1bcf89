import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import { folderOf, joinPath, upward } from '../paths.ts';

const LOCK_FILES = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
] as const;

/** The nearest folder around a file with a lock file of npm packages, else with a package.json, else the file's own. */
export function projectAround(host: Host, file: Path): Path {
  const own = folderOf(file);
  const folders = [...upward(own)];
  const holds = (folder: Path, name: string) => host.kind(joinPath(folder, name) ?? name) === 'file';
  return (
    folders.find((folder) => LOCK_FILES.some((name) => holds(folder, name))) ??
    folders.find((folder) => holds(folder, 'package.json')) ??
    own
  );
}
