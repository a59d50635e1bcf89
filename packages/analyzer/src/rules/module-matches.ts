import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import { concernedModules } from './concerned-modules.ts';
import type { ModuleRule, ProjectMatch, RuleOptions } from './define.ts';
import { importersByFile } from './importers.ts';
import { neighbourly, type SyntaxOf } from './neighbours.ts';

interface AskedRule {
  readonly rule: ModuleRule;
  readonly options: RuleOptions;
}

/**
 * What the rules about modules see. All of them look at one module before the next is parsed, so that the nodes of those
 * that nobody imports can go at once: nodes that stay cost the collector of garbage more than it costs to make them.
 */
export function moduleMatches(
  asked: readonly AskedRule[],
  modules: readonly Module[],
  graph: ModuleGraph,
  syntaxOf: SyntaxOf,
): ReadonlyMap<ModuleRule, readonly ProjectMatch[]> {
  const importers = importersByFile(graph);
  const { seen, forget } = neighbourly(syntaxOf, graph);
  const looks = asked.map(({ rule, options }) => ({
    rule,
    options,
    concerned: new Set(concernedModules(rule, modules, seen, importers)),
    matches: [] as ProjectMatch[],
  }));
  for (const module of modules) {
    const { file } = module;
    for (const { rule, options, concerned, matches } of looks) {
      if (!concerned.has(module)) continue;
      for (const match of rule.check(seen(module), options)) matches.push({ ...match, file });
    }
    if (!importers.has(file)) forget(file);
  }
  return new Map(looks.map(({ rule, matches }) => [rule, matches]));
}
