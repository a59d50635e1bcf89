import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { append } from '../sorted.ts';
import type { ModuleRule, SyntaxModule } from './define.ts';

/** The modules that a rule may match in: by their own text, or by what they import from modules that concern their importers. */
export function concernedModules(
  { mayMatch, concernsImporters }: ModuleRule,
  modules: readonly Module[],
  syntaxOf: (module: Module) => SyntaxModule,
  graph: ModuleGraph,
): Iterable<Module> {
  if (!concernsImporters) return modules.filter(({ text }) => mayMatch.test(text));
  const judged = new Map(modules.map((module) => [module.file, module]));
  const importers = importersByFile(graph);
  // A set is walked in the order in which it grows.
  const concerned = new Set(modules.filter(({ text }) => mayMatch.test(text)));
  for (const module of concerned) {
    const above = importers.get(module.file)?.flatMap((file) => judged.get(file) ?? []) ?? [];
    if (above.every((importer) => concerned.has(importer)) || !concernsImporters(syntaxOf(module))) continue;
    for (const importer of above) concerned.add(importer);
  }
  return concerned;
}

function importersByFile({ edges }: ModuleGraph): ReadonlyMap<Path, readonly Path[]> {
  const importers = new Map<Path, Path[]>();
  for (const { from, target, site } of edges)
    if (target.kind === 'module' && !site.typeOnly) append(importers, target.file, from);
  return importers;
}
