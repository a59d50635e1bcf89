import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
import { isTestFile } from '../parse/index.ts';

/** The units that carry a module's code as their own, sorted. */
export type Carriers = (module: Pick<Module, 'file'>) => readonly UnitId[];

/**
 * A layer's file is the layer's, whoever reaches it. Else it belongs to the functions that reach it. What nobody reaches counts
 * only where we could not follow a function from its entry: a web page or a migration beside it is no code of the function.
 */
export function findCarriers(
  { functions, layers }: Workspace,
  { reach, heldBy }: Pick<ModuleGraph, 'reach' | 'heldBy'>,
): Carriers {
  const isLayer = new Set(layers.map(({ id }) => id));
  const isUnfollowed = new Set(
    functions
      .filter(({ entry, runtime }) => entry === undefined && runtime?.value.startsWith('nodejs'))
      .map(({ id }) => id),
  );
  return ({ file }) => {
    const holding = heldBy.get(file) ?? [];
    if (holding.length > 0 && holding.every((unit) => isLayer.has(unit))) return holding;
    return (
      reach.get(file) ?? (isTestFile(file) ? [] : holding.filter((unit) => isLayer.has(unit) || isUnfollowed.has(unit)))
    );
  };
}
