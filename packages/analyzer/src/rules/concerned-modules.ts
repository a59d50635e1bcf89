import type { Module } from '../model/module.ts';
import type { ModuleRule, SyntaxModule } from './define.ts';
import type { Importers } from './importers.ts';

/** The modules that a rule may match in: by their own text, or by what they import from modules that concern their importers. */
export function concernedModules(
  { mayMatch, concernsImporters }: ModuleRule,
  modules: readonly Module[],
  seen: (module: Module) => SyntaxModule,
  importers: Importers,
): Iterable<Module> {
  const matching = modules.filter(({ text }) => mayMatch.test(text));
  if (!concernsImporters || matching.length === 0) return matching;
  const judged = new Map(modules.map((module) => [module.file, module]));
  // A set is walked in the order in which it grows.
  const concerned = new Set(matching);
  for (const module of concerned) {
    const above = importers.get(module.file)?.flatMap((file) => judged.get(file) ?? []) ?? [];
    if (above.every((importer) => concerned.has(importer)) || !concernsImporters(seen(module))) continue;
    for (const importer of above) concerned.add(importer);
  }
  return concerned;
}
