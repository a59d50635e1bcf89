import fastGlob from 'fast-glob';
import * as fs from 'node:fs';
import path from 'node:path';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Host } from './host.ts';
import { createFolders } from './folders.ts';
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
const IGNORED = TOOL_FOLDERS.map((folder) => `**/${folder}/**`);

/** The host over a folder of the real disk. Throws when the folder cannot be listed at all. */
export function diskHost(root: string, exclude: readonly string[] = []): Host {
  const top = fs.realpathSync(root);
  fs.readdirSync(top);
  const absolute = (file: Path) => path.join(top, file);
  const problems = new Map<string, Problem>();
  const texts = new Map<Path, string | undefined>();
  const listings = new Map<Path, readonly Path[]>();
  const folders = createFolders(top);

  const readFile = (file: Path): Uint8Array | undefined => {
    try {
      return fs.readFileSync(absolute(file));
    } catch (error) {
      problems.set(file, fileUnreadable(file, reasonOf(error)));
      return undefined;
    }
  };
  const list = (folder: Path, ignore: readonly string[]) =>
    fastGlob
      .sync('**', {
        cwd: absolute(folder),
        dot: true,
        onlyFiles: true,
        // A link to a folder is not walked: a loop would never end, and what it points to is listed where it is.
        followSymbolicLinks: false,
        ignore: [...ignore],
        fs: listingFileSystem({
          learn: (absoluteFolder, entries) => folders.learn(relativeTo(top, absoluteFolder), entries),
          report(absoluteFolder, error) {
            const unreadable = relativeTo(top, absoluteFolder);
            problems.set(unreadable, folderUnreadable(unreadable, reasonOf(error)));
          },
        }),
      })
      .map((file) => (folder === '' ? file : `${folder}/${file}`))
      .sort();

  return {
    files: list('', [...IGNORED, ...exclude]),
    below(folder) {
      const known = listings.get(folder);
      if (known) return known;
      const found = folders.kind(folder) === 'folder' ? list(folder, ['**/.git/**']) : [];
      listings.set(folder, found);
      return found;
    },
    kind: folders.kind,
    read(file) {
      if (!texts.has(file)) texts.set(file, decode(readFile(file)));
      return texts.get(file);
    },
    bytes(file, length) {
      return length === undefined ? readFile(file) : firstBytes(absolute(file), length);
    },
    size: (file) => statOf(absolute(file))?.size,
    realPath(file) {
      if (!folders.isLinked(file)) return file;
      try {
        const real = relativeTo(top, fs.realpathSync(absolute(file)));
        return real.startsWith('../') ? file : real;
      } catch {
        return file;
      }
    },
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

/** fast-glob stops at the first folder it may not read; here such a folder is empty, and reported. */
function listingFileSystem(heard: {
  readonly learn: (folder: string, entries: readonly fs.Dirent[]) => void;
  readonly report: (folder: string, error: unknown) => void;
}): Partial<fastGlob.FileSystemAdapter> {
  const readdirSync = (folder: string, options: { withFileTypes: true }) => {
    try {
      const entries = fs.readdirSync(folder, options);
      heard.learn(folder, entries);
      return entries;
    } catch (error) {
      heard.report(folder, error);
      return [];
    }
  };
  // fast-glob calls it with `withFileTypes` only, which its type, that of `fs.readdirSync` with all overloads, cannot say.
  return { readdirSync: readdirSync as typeof fs.readdirSync };
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
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
    return fs.statSync(file);
  } catch {
    return undefined;
  }
}

const relativeTo = (top: string, file: string): Path => path.relative(top, file).split(path.sep).join('/');
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
