import type { Host } from '../host/host.ts';
import type { Edge, ModuleGraph } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { isSourceFile, type Parser } from '../parse/index.ts';
import { sortedSet } from '../sorted.ts';
import { findCycles } from './cycles.ts';
import { askersOf, edgesOf } from './edges.ts';
import { holders } from './held.ts';
import { importUnresolved } from './problems.ts';
import { findReach } from './reach.ts';
import { createTargets } from './targets.ts';
import { createPathMaps } from './tsconfig.ts';

export interface GraphInput {
  readonly workspace: Workspace;
  readonly layers: ReadonlyMap<UnitId, LayerContent>;
  readonly parser: Parser;
  readonly host: Host;
  /** What the user says that layers provide. */
  readonly declared?: Options['layers'];
}

/** Who needs whom: every module that a unit's folder holds or an entry reaches, and what each of its imports means to whom. */
export function buildGraph({ workspace, layers, parser, host, declared }: GraphInput): ModuleGraph {
  const pathMaps = createPathMaps(host);
  const targets = createTargets({ workspace, layers, host, declared, pathMap: pathMaps.above });
  const reach = findReach(workspace.functions, targets, parser);

  const heldBy = holders(workspace, [...new Set([...host.files.filter(isSourceFile), ...reach.keys()])]);
  const modules = sortedSet([...heldBy.keys(), ...reach.keys()]).flatMap((file) => parser.module(file) ?? []);
  const modulesByFile = new Map(modules.map((module) => [module.file, module]));
  const edgesByFile = new Map<Path, readonly Edge[]>();
  const systems: [Path, 'commonjs' | 'esm'][] = [];
  for (const module of modules) {
    const askers = askersOf(module.file, { reach, heldBy }, targets);
    const edges = edgesOf(module, askers, targets);
    if (edges.length > 0) edgesByFile.set(module.file, edges);
    const system = targets.systemOf(module.file, askers.keys());
    if (system) systems.push([module.file, system]);
  }
  const edges = [...edgesByFile.values()].flat();
  return {
    modules,
    modulesByFile,
    edges,
    edgesByFile,
    reach,
    heldBy,
    systems: new Map(systems),
    cycles: findCycles(importsAtLoad(modules, edgesByFile, modulesByFile)),
    problems: [...pathMaps.problems(), ...unresolved(edges, reach)],
  };
}

/** The imports that run while modules load: what a cycle must consist of to hurt. */
function importsAtLoad(
  modules: readonly Module[],
  edgesByFile: ReadonlyMap<Path, readonly Edge[]>,
  modulesByFile: ReadonlyMap<Path, Module>,
): Map<Path, Path[]> {
  const atLoad = ({ site, target }: Edge) =>
    !site.typeOnly && !site.lazy && target.kind === 'module' && modulesByFile.has(target.file) ? [target.file] : [];
  return new Map(modules.map(({ file }) => [file, sortedSet((edgesByFile.get(file) ?? []).flatMap(atLoad))]));
}

/** One problem for each import of code that runs; what only an unknown layer might bring is not ours to complain about. */
function unresolved(edges: readonly Edge[], reach: ReadonlyMap<Path, unknown>): Problem[] {
  const wanting = edges.filter(
    ({ from, site, target }) =>
      target.kind === 'unresolved' && target.certain && !site.typeOnly && !site.lazy && reach.has(from),
  );
  return wanting.map(({ from, site, target }) =>
    importUnresolved(from, site.range, site.specifier, target.kind === 'unresolved' ? target.near : undefined),
  );
}
