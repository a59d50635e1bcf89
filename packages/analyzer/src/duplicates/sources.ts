import type { ModuleGraph } from '../model/graph.ts';
import type { ComparedModule } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Workspace } from '../model/workspace.ts';
import { specifiersOf } from '../parse/index.ts';
import { findCarriers } from './carriers.ts';
import { codeKindOf } from './kinds.ts';
import type { Source } from './source.ts';

/** Which modules take part, beside those that ship. */
export interface Selection {
  /** Modules that perhaps no unit carries. */
  readonly others: readonly ComparedModule[];
  readonly isCompared: (file: Path) => boolean;
}

/** The modules that ship, each with the units that carry it, and the others. Generated files have no tokens and take no part. */
export function sourcesOf(workspace: Workspace, graph: ModuleGraph, { others, isCompared }: Selection): Source[] {
  const carriersOf = findCarriers(workspace, graph);
  const numbers = new Map<string, number>();
  const added = others.filter(({ file }) => !graph.modulesByFile.has(file));
  return [...graph.modules, ...added].flatMap((module) => {
    const units = carriersOf(module);
    // Tokens are worked out when asked for: first whether anybody ships the file.
    const isWanted = (units.length > 0 || others.length > 0) && isCompared(module.file);
    const tokens = isWanted ? module.tokens : undefined;
    if (!tokens) return [];
    const key = units.join('\n');
    const carrier = numbers.get(key) ?? numbers.size;
    numbers.set(key, carrier);
    const kind = codeKindOf({ file: module.file, specifiers: specifiersOf(tokens) }, graph.reach);
    return [{ module, tokens, units, carrier, kind }];
  });
}
