import type { ModuleGraph } from '../model/graph.ts';
import type { Path } from '../model/place.ts';
import { append } from '../sorted.ts';

/** Who imports each module, types aside. */
export type Importers = ReadonlyMap<Path, readonly Path[]>;

export function importersByFile({ edges }: ModuleGraph): Importers {
  const importers = new Map<Path, Path[]>();
  for (const { from, target, site } of edges)
    if (target.kind === 'module' && !site.typeOnly) append(importers, target.file, from);
  return importers;
}

/** The modules whose text matches, and all that import one of them, directly or through others. */
export function modulesLeadingTo(pattern: RegExp, graph: ModuleGraph): ReadonlySet<Path> {
  const importers = importersByFile(graph);
  const matching = graph.modules.filter(({ generated, text }) => !generated && pattern.test(text));
  // A set is walked in the order in which it grows.
  const leading = new Set(matching.map(({ file }) => file));
  for (const file of leading) for (const importer of importers.get(file) ?? []) leading.add(importer);
  return leading;
}
