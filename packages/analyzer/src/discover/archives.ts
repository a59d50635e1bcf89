import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import { baseName, folderOf, upward } from '../paths.ts';
import { append } from '../sorted.ts';
import { exportsHandler, type ZipSource, zippedFrom } from './built-sources.ts';
import { findEntry } from './handler.ts';

/** The workspace's folders, to find the one that a zip was made of. */
export interface FoldersByName {
  /**
   * What a zip of that name was made of: as the only package's scripts say that name it, else the only folder of that
   * name with a file behind the handler that no other function says is its own. Undefined where either is a guess.
   */
  holding(name: string, handler: string): ZipSource | undefined;
}

export function foldersByName(host: Host, claimed: ReadonlySet<Path>): FoldersByName {
  let byName: Map<string, Path[]> | undefined;
  let manifests: readonly Path[] | undefined;
  return {
    holding(name, handler) {
      manifests ??= host.files.filter((file) => baseName(file) === 'package.json');
      const zipped = zippedFrom(host, manifests, name, handler);
      if (zipped) return zipped;
      byName ??= index(host.files);
      const [found, ...others] = (byName.get(name) ?? []).flatMap((root) => {
        const entry = findEntry(host, root, handler);
        return entry !== undefined && exportsHandler(host, entry, handler) ? [{ root, entry, bundled: false }] : [];
      });
      return found === undefined || others.length > 0 || claimed.has(found.root) ? undefined : found;
    },
  };
}

function index(files: readonly Path[]): Map<string, Path[]> {
  const folders = new Set(files.flatMap((file) => [...upward(folderOf(file))]));
  const byName = new Map<string, Path[]>();
  for (const folder of folders) append(byName, baseName(folder), folder);
  return byName;
}
