import type { Path } from '@layerlint/analyzer';
import fastGlob from 'fast-glob';
import type * as fs from 'node:fs';

/** The files that no glob of `exclude` keeps from being read, by the same matcher as on the disk, whether the disk has them or not. */
export function withoutExcluded(files: readonly Path[], exclude: readonly string[]): ReadonlySet<Path> {
  if (files.length === 0 || exclude.length === 0) return new Set(files);
  const folders = new Map<Path, Map<string, fs.Dirent>>();
  for (const file of files) {
    const parts = file.split('/');
    parts.forEach((name, at) => {
      const folder = parts.slice(0, at).join('/');
      const entries = folders.get(folder) ?? new Map<string, fs.Dirent>();
      folders.set(folder, entries.set(name, entry(name, at === parts.length - 1)));
    });
  }
  const read = (folder: string, _options: { withFileTypes: true }) => [
    ...(folders.get(folder.replace(/^\/|\/$/g, ''))?.values() ?? []),
  ];
  // fast-glob calls it with `withFileTypes` only, which its type, that of `fs.readdirSync` with all overloads, cannot say.
  const tree = { readdirSync: read as typeof fs.readdirSync };
  const ignore = [...exclude];
  return new Set(
    fastGlob.sync('**', { cwd: '/', dot: true, onlyFiles: true, followSymbolicLinks: false, ignore, fs: tree }),
  );
}

const entry = (name: string, isFile: boolean): fs.Dirent =>
  ({ name, isFile: () => isFile, isDirectory: () => !isFile, isSymbolicLink: () => false }) as fs.Dirent;
