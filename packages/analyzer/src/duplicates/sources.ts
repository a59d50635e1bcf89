import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { Workspace } from '../model/workspace.ts';
import { findCarriers } from './carriers.ts';
import type { Source } from './source.ts';

/**
 * The modules that ship, each with the units that carry it; with `others` also those that no unit carries. Generated files have
 * no tokens and take no part.
 */
export function sourcesOf(workspace: Workspace, graph: ModuleGraph, others: readonly Module[] = []): Source[] {
  const carriersOf = findCarriers(workspace, graph);
  const numbers = new Map<string, number>();
  const known = graph.modulesByFile;
  const modules = [...graph.modules, ...others.filter(({ file }) => !known.has(file))];
  return modules.flatMap((module) => {
    const units = carriersOf(module);
    // Tokens are worked out when asked for: first whether anybody ships the file.
    if ((units.length === 0 && others.length === 0) || !module.tokens) return [];
    const key = units.join('\n');
    const carrier = numbers.get(key) ?? numbers.size;
    numbers.set(key, carrier);
    return [{ module, tokens: module.tokens, units, carrier }];
  });
}
