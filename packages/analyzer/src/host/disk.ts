import fastGlob from 'fast-glob';
import * as fs from 'node:fs';
import path from 'node:path';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Host } from './host.ts';
import { createFolders } from './folders.ts';
import { listBelow } from './list.ts';
import { createTexts } from './texts.ts';
import { fileUnreadable, folderUnreadable } from './problems.ts';

// Written by tools, never by people, and often larger than all sources together.
const TOOL_FOLDERS = [
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  '.aws-sam',
  '.serverless',
  '.webpack',
  '.esbuild',
  '.terraform',
  '.yarn',
  '.nyc_output',
  'coverage',
  '.cache',
];
const LEFT_OUT: ReadonlySet<string> = new Set(TOOL_FOLDERS);
const IGNORED = TOOL_FOLDERS.map((folder) => `**/${folder}/**`);

/** The host over a folder of the real disk. Throws when the folder cannot be listed at all. */
export function diskHost(root: string, exclude: readonly string[] = []): Host {
  const top = fs.realpathSync(root);
  fs.readdirSync(top);
  const absolute = (file: Path) => (file === '' ? top : `${top}${path.sep}${file}`);
  const problems = new Map<string, Problem>();
  const listings = new Map<Path, readonly Path[]>();
  const folders = createFolders(top);

  const readFolder = (folder: Path): readonly fs.Dirent[] => {
    try {
      const entries = fs.readdirSync(absolute(folder), { withFileTypes: true });
      folders.learn(folder, entries);
      return entries;
    } catch (error) {
      problems.set(folder, folderUnreadable(folder, reasonOf(error)));
      return [];
    }
  };
  const realPath = (file: Path): Path => {
    if (!folders.isLinked(file)) return file;
    try {
      const real = relativeTo(top, fs.realpathSync(absolute(file)));
      return real.startsWith('../') ? file : real;
    } catch {
      return file;
    }
  };
  const readWith = <T>(file: Path, read: (absoluteFile: string) => T): T | undefined => {
    try {
      return read(absolute(file));
    } catch (error) {
      problems.set(file, fileUnreadable(file, reasonOf(error)));
      return undefined;
    }
  };
  const readFile = (file: Path): Uint8Array | undefined => readWith(file, (name) => fs.readFileSync(name));
  const readText = (file: Path): string | undefined => readWith(file, (name) => fs.readFileSync(name, 'utf8'));
  // Patterns cost more than reading the folders does, so they are for those who have some.
  const whole = exclude.length > 0 ? undefined : listBelow('', { leftOut: LEFT_OUT, entriesOf: readFolder });
  const listBut = (ignore: readonly string[]) =>
    fastGlob
      .sync('**', {
        cwd: top,
        dot: true,
        onlyFiles: true,
        followSymbolicLinks: false,
        ignore: [...ignore],
        fs: { readdirSync: folderReader((folder) => readFolder(relativeTo(top, folder))) },
      })
      .sort();

  const read = createTexts(readText);

  return {
    files: whole?.files ?? listBut([...IGNORED, ...exclude]),
    below(folder) {
      const known = listings.get(folder);
      if (known) return known;
      const found =
        folders.kind(folder) === 'folder'
          ? listBelow(folder, { leftOut: new Set(['.git']), entriesOf: readFolder }).files
          : [];
      listings.set(folder, found);
      return found;
    },
    kind: folders.kind,
    read,
    ask: (file, _, answer) => answer(file, () => read(file) ?? ''),
    bytes(file, length) {
      return length === undefined ? readFile(file) : firstBytes(absolute(file), length);
    },
    size: (file) => statOf(absolute(file))?.size,
    stamp(file) {
      const stat = statOf(absolute(file));
      return stat && { text: [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino].join(' '), modified: stat.mtimeMs };
    },
    realPath,
    layout: () =>
      whole &&
      [
        ...whole.files,
        ...whole.folders,
        ...whole.links.flatMap((link) => [link, folders.kind(link), realPath(link)]),
      ].join('\n'),
    isLeftOut: (file) => file.split('/').some((name) => LEFT_OUT.has(name)),
    problems: () => [...problems.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem),
  };
}

/** The files below `root` that match one of the globs. */
export const matchingFiles = (root: string, globs: readonly string[]): ReadonlySet<Path> =>
  new Set(
    fastGlob.sync([...globs], {
      cwd: root,
      dot: true,
      followSymbolicLinks: false,
      suppressErrors: true,
      ignore: IGNORED,
    }),
  );

function folderReader(read: (folder: string) => readonly fs.Dirent[]): typeof fs.readdirSync {
  const readdirSync = (folder: string, _options: { withFileTypes: true }) => read(folder);
  // fast-glob calls it with `withFileTypes` only, which its type, that of `fs.readdirSync` with all overloads, cannot say.
  return readdirSync as typeof fs.readdirSync;
}

function firstBytes(file: string, length: number): Uint8Array | undefined {
  try {
    const handle = fs.openSync(file, 'r');
    try {
      const buffer = new Uint8Array(length);
      return buffer.subarray(0, fs.readSync(handle, buffer, 0, length, 0));
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

const relativeTo = (top: string, file: string): Path => path.relative(top, file).split(path.sep).join('/');
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
