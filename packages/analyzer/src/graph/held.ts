import type { Path } from '../model/place.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
import { packedBy } from '../packed-files.ts';
import { upward } from '../paths.ts';
import { append, sortedSet } from '../sorted.ts';

/** For each file the units whose folder holds it and which pack it; of nested folders the innermost. */
export function holders({ functions, layers }: Workspace, files: readonly Path[]): Map<Path, readonly UnitId[]> {
  const unitsOf = new Map<Path, UnitId[]>();
  for (const { id, root } of functions) if (root !== undefined) append(unitsOf, root, id);
  for (const { id, root, mounts } of layers) {
    for (const folder of new Set([...(root === undefined ? [] : [root]), ...mounts.map((mount) => mount.from)]))
      append(unitsOf, folder, id);
  }
  const sorted = new Map([...unitsOf].map(([folder, ids]) => [folder, sortedSet(ids)]));
  const narrowed = new Map(functions.filter(({ patterns }) => patterns).map((unit) => [unit.id, packedBy(unit)]));
  const held = new Map<Path, readonly UnitId[]>();
  for (const file of files) {
    for (const folder of upward(file)) {
      const ids = sorted.get(folder);
      if (!ids) continue;
      const packing = narrowed.size === 0 ? ids : ids.filter((id) => narrowed.get(id)?.(file) ?? true);
      if (packing.length > 0) held.set(file, packing);
      break;
    }
  }
  return held;
}
