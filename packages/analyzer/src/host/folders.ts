import * as fs from 'node:fs';
import path from 'node:path';
import type { Path } from '../model/place.ts';
import { baseName, folderOf } from '../paths.ts';

type Kind = 'file' | 'folder' | 'link' | 'other';

/** The folders of the disk, each read once: most questions about a path are answered without another look. */
export interface Folders {
  /** Exact in upper and lower case, as Lambda is, whatever this disk thinks. Follows links. */
  kind(file: Path): 'file' | 'folder' | undefined;
  /** Whether a symbolic link stands anywhere on the way. */
  isLinked(file: Path): boolean;
  /** What a folder that was read elsewhere holds. */
  learn(folder: Path, entries: readonly fs.Dirent[]): void;
}

export function createFolders(top: string): Folders {
  const known = new Map<Path, ReadonlyMap<string, Kind> | undefined>();
  const followed = new Map<Path, 'file' | 'folder' | undefined>();

  const entriesOf = (folder: Path): ReadonlyMap<string, Kind> | undefined => {
    const entries = known.get(folder);
    if (entries || known.has(folder)) return entries;
    const found = folder === '' || kindOf(folder) === 'folder' ? read(path.join(top, folder)) : undefined;
    known.set(folder, found);
    return found;
  };
  const kindOf = (file: Path): 'file' | 'folder' | undefined => {
    if (file === '') return 'folder';
    const kind = entriesOf(folderOf(file))?.get(baseName(file));
    if (kind !== 'link') return kind === 'other' ? undefined : kind;
    if (!followed.has(file)) followed.set(file, follow(path.join(top, file)));
    return followed.get(file);
  };
  const linked = new Map<Path, boolean>([['', false]]);
  const isLinkedFolder = (folder: Path): boolean => {
    const answer = linked.get(folder) ?? isLinked(folder);
    linked.set(folder, answer);
    return answer;
  };
  const isLinked = (file: Path): boolean =>
    file !== '' && (entriesOf(folderOf(file))?.get(baseName(file)) === 'link' || isLinkedFolder(folderOf(file)));
  return {
    kind: kindOf,
    isLinked,
    learn: (folder, entries) => known.set(folder, kindsOf(entries)),
  };
}

function read(folder: string): ReadonlyMap<string, Kind> | undefined {
  try {
    return kindsOf(fs.readdirSync(folder, { withFileTypes: true }));
  } catch {
    return undefined;
  }
}

function kindsOf(entries: readonly fs.Dirent[]): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const entry of entries) kinds.set(entry.name, kindOfEntry(entry));
  return kinds;
}

function kindOfEntry(entry: fs.Dirent): Kind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function follow(file: string): 'file' | 'folder' | undefined {
  try {
    const stat = fs.statSync(file);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}
