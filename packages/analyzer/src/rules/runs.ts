import { isErasedImport } from '../erased-imports.ts';
import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';

/** Whether anything of an import is left when TypeScript has taken the types out. */
export function runs({ from, site }: Edge, { graph }: Facts): boolean {
  if (site.typeOnly) return false;
  const text = graph.modulesByFile.get(from)?.text;
  return site.kind !== 'import' || text === undefined || !isErasedImport(from, text, site.range);
}
