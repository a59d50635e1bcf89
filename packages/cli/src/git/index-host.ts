import type { Host, Path } from '@layerlint/analyzer';
import type { Buffer } from 'node:buffer';
import type { IndexState } from './index-state.ts';

/** What is read from the index instead of the disk. */
export interface IndexContent {
  readonly state: IndexState;
  /** What the index has of a file in `state.others`. */
  readonly contentOf: (file: Path) => Buffer;
  /** Whether the user wants the file not to be read. */
  readonly isExcluded: (file: Path) => boolean;
}

/** The files as the next commit would have them: the disk's, but for those that differ from the index. */
export function indexHost(disk: Host, { state, contentOf, isExcluded }: IndexContent): Host {
  const { others, missing, absent } = state;
  const isAbsent = (path: Path): boolean => absent.has(path) || foldersAbove(path).some((folder) => absent.has(folder));
  const added = [...missing].filter((file) => !isExcluded(file));
  const addedFolders = new Set(added.flatMap(foldersAbove));
  const thinned = new Set([...absent].flatMap(foldersAbove));
  const listed = (files: readonly Path[], more: readonly Path[]): readonly Path[] =>
    absent.size + more.length === 0 ? files : [...files.filter((file) => !isAbsent(file)), ...more].sort();
  const below = (folder: Path) =>
    listed(
      disk.below(folder),
      added.filter((file) => isBelow(file, folder)),
    );
  const files = listed(
    disk.files,
    added.filter((file) => !disk.isLeftOut(file)),
  );
  const isEmptied = (folder: Path) =>
    thinned.has(folder) && !files.some((file) => isBelow(file, folder)) && below(folder).length === 0;
  const read = (file: Path) => (others.has(file) ? contentOf(file).toString('utf8') : disk.read(file));
  return {
    ...disk,
    files,
    below,
    kind(path) {
      if (others.has(path)) return 'file';
      if (isAbsent(path)) return undefined;
      const kind = disk.kind(path) ?? (addedFolders.has(path) ? 'folder' : undefined);
      return kind === 'folder' && isEmptied(path) ? undefined : kind;
    },
    read,
    ask: (file, question, answer) =>
      others.has(file) ? answer(file, () => read(file) ?? '') : disk.ask(file, question, answer),
    bytes: (file, length) => (others.has(file) ? contentOf(file).subarray(0, length) : disk.bytes(file, length)),
    size: (file) => (others.has(file) ? contentOf(file).length : disk.size(file)),
    // The disk's marks speak of the disk's content: without one, a cache compares what is read.
    stamp: (file) => (others.has(file) ? undefined : disk.stamp(file)),
    layout() {
      const layout = disk.layout();
      if (layout === undefined || absent.size + added.length === 0) return layout;
      return [layout, 'but', ...[...absent].sort(), 'and', ...[...added].sort()].join('\0');
    },
  };
}

const isBelow = (file: Path, folder: Path): boolean => folder === '' || file.startsWith(`${folder}/`);

/** `a/b/c` lies below `a/b` and `a`. */
function foldersAbove(path: Path): Path[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
