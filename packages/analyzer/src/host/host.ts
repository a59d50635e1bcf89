import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

export interface FileStamp {
  readonly text: string;
  /** When the content was last written, in milliseconds. */
  readonly modified: number;
}

/** Says the same whenever the text is the same; a text it does not ask for is not read. */
export type Answer = (file: Path, text: () => string) => string;

/** Our window on the file system. Paths go in and come out relative to the workspace root; nothing above it is seen. */
export interface Host {
  /** Every file below the root, sorted. Installed packages, version control and the caches of build tools are left out. */
  readonly files: readonly Path[];
  /** Every file below a folder, sorted, `node_modules` included: what would go into a zip of that folder. */
  below(folder: Path): readonly Path[];
  /** Follows symbolic links. Undefined when there is nothing. */
  kind(path: Path): 'file' | 'folder' | undefined;
  /** The text, kept in memory as far as there is room. Undefined when it cannot be read; then `problems` says so. */
  read(file: Path): string | undefined;
  /** The answer to a question about a file's text alone. `question` names it: a cache keeps the answer while the text stays. */
  ask(file: Path, question: string, answer: Answer): string;
  /** The first `length` bytes, or all. Undefined when they cannot be read. */
  bytes(file: Path, length?: number): Uint8Array | undefined;
  size(file: Path): number | undefined;
  /** Differs whenever the file was written anew, as far as the disk tells. Undefined where nothing tells. */
  stamp(file: Path): FileStamp | undefined;
  /** The path with symbolic links resolved, if it stays below the root; else the path itself. */
  realPath(path: Path): Path;
  /**
   * One text for all that `files`, `kind` and `realPath` say of paths that lead through no folder left out of `files`.
   * Undefined where the listing does not know them all.
   */
  layout(): string | undefined;
  /** Whether a path leads through a folder that `files` leaves out wherever it stands, such as `node_modules`. */
  isLeftOut(path: Path): boolean;
  /** What could not be listed or read so far. */
  problems(): readonly Problem[];
}
