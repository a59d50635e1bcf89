import type { ModuleGraph } from './model/graph.ts';
import type { Module } from './model/module.ts';
import type { UnitId } from './model/workspace.ts';
import { append } from './sorted.ts';

// The graph says of each module who reaches it; turned round once, for all who ask about functions.
const turned = new WeakMap<ModuleGraph, ReadonlyMap<UnitId, readonly Module[]>>();

/** The modules that a function's entry reaches, sorted by file. */
export function modulesReachedBy(unit: UnitId, graph: ModuleGraph): readonly Module[] {
  const byUnit = turned.get(graph) ?? turnRound(graph);
  turned.set(graph, byUnit);
  return byUnit.get(unit) ?? [];
}

function turnRound({ modules, reach }: ModuleGraph): ReadonlyMap<UnitId, readonly Module[]> {
  const byUnit = new Map<UnitId, Module[]>();
  for (const module of modules) for (const unit of reach.get(module.file) ?? []) append(byUnit, unit, module);
  return byUnit;
}
