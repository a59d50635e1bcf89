import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import { baseName, folderOf, upward } from '../paths.ts';
import { append } from '../sorted.ts';
import { findEntry } from './handler.ts';

/** The workspace's folders, to find the one that a zip was made of. */
export interface FoldersByName {
  /**
   * The only folder of that name with a file behind the handler; undefined when there is none, or more than one, or
   * when another function says that the folder is its own.
   */
  holding(name: string, handler: string): Path | undefined;
}

export function foldersByName(host: Host, claimed: ReadonlySet<Path>): FoldersByName {
  let byName: Map<string, Path[]> | undefined;
  return {
    holding(name, handler) {
      byName ??= index(host.files);
      const [folder, ...others] = (byName.get(name) ?? []).filter(
        (candidate) => findEntry(host, candidate, handler) !== undefined,
      );
      return folder === undefined || others.length > 0 || claimed.has(folder) ? undefined : folder;
    },
  };
}

function index(files: readonly Path[]): Map<string, Path[]> {
  const folders = new Set(files.flatMap((file) => [...upward(folderOf(file))]));
  const byName = new Map<string, Path[]>();
  for (const folder of folders) append(byName, baseName(folder), folder);
  return byName;
}
