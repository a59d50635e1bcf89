import type { Dirent } from 'node:fs';
import type { Path } from '../model/place.ts';

export interface Listing {
  /** Names of folders that are not looked into, wherever they stand. */
  readonly leftOut: ReadonlySet<string>;
  readonly entriesOf: (folder: Path) => readonly Dirent[];
}

/** Every file below a folder. A link to a folder is not walked: a loop would never end, and what it points to is listed where it is. */
export function listBelow(top: Path, { leftOut, entriesOf }: Listing): Path[] {
  const files: Path[] = [];
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && !leftOut.has(entry.name)) folders.push(path);
    }
  }
  return files;
}
