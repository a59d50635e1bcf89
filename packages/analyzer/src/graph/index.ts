import type { Host } from '../host/host.ts';
import type { Edge, ModuleGraph, ModuleSystem, Target } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { ImportSite, Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { FunctionPackage, UnitId, Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { isSourceFile, type Parser } from '../parse/index.ts';
import { append, byText, sortedSet } from '../sorted.ts';
import { type Consumer, createConsumers } from './consumer.ts';
import { findCycles } from './cycles.ts';
import { systemFor } from './module-systems.ts';
import { bareSpecifier } from './resolve-opt.ts';
import { holders } from './held.ts';
import { createNearby } from './near.ts';
import { createPatterns, isPattern } from './patterns.ts';
import { importUnresolved } from './problems.ts';
import { repositoryTree, type Resolution, resolve, type Surroundings } from './resolve.ts';
import { createTestMaps } from './test-maps.ts';
import { createPathMaps } from './tsconfig.ts';
import { findWorkspacePackages } from './workspace-packages.ts';

export interface GraphInput {
  readonly workspace: Workspace;
  readonly layers: ReadonlyMap<UnitId, LayerContent>;
  readonly parser: Parser;
  readonly host: Host;
  /** What the user says that layers provide. */
  readonly declared?: Options['layers'];
}

/** Who needs whom: every module that a unit's folder holds or an entry reaches, and what each of its imports means to whom. */
export function buildGraph(input: GraphInput): ModuleGraph {
  const { workspace, parser, host } = input;
  const pathMaps = createPathMaps(host);
  const targets = createTargets(input, pathMaps.above);
  const reach = findReach(workspace.functions, targets, parser);

  const heldBy = holders(workspace, [...new Set([...host.files.filter(isSourceFile), ...reach.keys()])]);
  const files = sortedSet([...heldBy.keys(), ...reach.keys()]);
  const modules = files.flatMap((file) => parser.module(file) ?? []);
  const asking = new Map(modules.map(({ file }) => [file, askers(file, reach, heldBy, targets)]));
  const edges = modules.flatMap((module) => edgesOf(module, asking.get(module.file) ?? new Map(), targets));
  const edgesByFile = new Map<Path, Edge[]>();
  for (const edge of edges) append(edgesByFile, edge.from, edge);
  return {
    modules,
    modulesByFile: new Map(modules.map((module) => [module.file, module])),
    edges,
    edgesByFile,
    reach,
    heldBy,
    systems: new Map([...asking].flatMap(([file, by]) => pairWith(file, targets.systemOf(file, by.values())))),
    cycles: findCycles(importsAtLoad(modules, edgesByFile)),
    problems: [...pathMaps.problems(), ...unresolved(edges, reach)],
  };
}

/** What each import of a module means, worked out once for all functions that would see the same. */
interface Targets {
  /** A function's own view; for a layer what its code sees when no function attaches it. */
  consumerOf(unit: UnitId): Consumer | undefined;
  /** The functions that carry a unit's files: itself, or those that attach the layer. */
  shippers(unit: UnitId): readonly UnitId[];
  /** A module's imports, with one for each file where it has a pattern. */
  sitesOf(module: Module): readonly ImportSite[];
  of(module: Module, site: ImportSite): Resolution;
  forConsumer(module: Module, site: ImportSite, consumer: Consumer): Target;
  /** The bare specifier that means the same as a path into a layer's `node_modules`. */
  bareFor(module: Module, site: ImportSite, consumer: Consumer): string | undefined;
  systemOf(file: Path, consumers: Iterable<Consumer>): ModuleSystem | undefined;
}

function createTargets(
  { workspace, layers, host, declared = {} }: GraphInput,
  pathMap: Surroundings['pathMap'],
): Targets {
  const tree = repositoryTree(host);
  const around: Surroundings = {
    host,
    tree,
    pathMap,
    workspacePackages: findWorkspacePackages(host, tree),
    testMaps: createTestMaps(host),
    nearby: createNearby(host.files),
  };
  const made = createConsumers(layers, host, declared);
  const consumers = new Map([
    ...workspace.functions.map((unit) => [unit.id, made.of(unit)] as const),
    ...[...layers].map(([id, content]) => [id, made.alone(content)] as const),
  ]);
  const resolutions = new Map<ImportSite, Resolution>();
  const answers = new Map<ImportSite, Map<string, Target>>();

  const of = (module: Module, site: ImportSite): Resolution => {
    const known = resolutions.get(site) ?? resolve(module.file, site, around);
    resolutions.set(site, known);
    return known;
  };
  const forConsumer = (module: Module, site: ImportSite, consumer: Consumer): Target => {
    const resolution = of(module, site);
    if (resolution.kind === 'fixed') return resolution.target;
    const byKey = answers.get(site) ?? new Map<string, Target>();
    answers.set(site, byKey);
    const target = byKey.get(consumer.key) ?? withoutOwnLayer(module.file, resolution.forConsumer(consumer), consumer);
    byKey.set(consumer.key, target);
    return target;
  };
  return {
    consumerOf: (unit) => consumers.get(unit),
    shippers: (unit) => layers.get(unit)?.attachedTo ?? [unit],
    sitesOf: createPatterns(host, layers),
    of,
    forConsumer,
    bareFor: (module, site, consumer) =>
      bareSpecifier(consumer, site, forConsumer(module, site, consumer), (specifier) => {
        const bare = resolve(module.file, { ...site, specifier }, around);
        return bare.kind === 'fixed' ? bare.target : bare.forConsumer(consumer);
      }),
    systemOf: (file, asking) => systemFor(file, asking, tree),
  };
}

/** A module that imports a file of its own layer needs no layer for it. */
function withoutOwnLayer(from: Path, target: Target, { landing, files }: Consumer): Target {
  if (target.kind !== 'module' && target.kind !== 'asset') return target;
  const own = landing.get(from);
  if (own === undefined || target.layer === undefined || files.get(own)?.layer !== target.layer) return target;
  return { kind: target.kind, file: target.file };
}

/** Breadth first from each entry, over everything but types. */
function findReach(
  functions: readonly FunctionPackage[],
  targets: Targets,
  parser: Parser,
): Map<Path, readonly UnitId[]> {
  const reach = new Map<Path, UnitId[]>();
  for (const { id, entry } of functions) {
    const consumer = targets.consumerOf(id);
    if (entry === undefined || !consumer) continue;
    const queue = [entry];
    const seen = new Set(queue);
    for (const file of queue) {
      const module = parser.module(file);
      if (!module) continue;
      append(reach, file, id);
      for (const site of targets.sitesOf(module)) {
        const target = site.typeOnly || site.mock ? undefined : targets.forConsumer(module, site, consumer);
        if (target?.kind !== 'module' || seen.has(target.file)) continue;
        seen.add(target.file);
        queue.push(target.file);
      }
    }
  }
  return new Map([...reach].sort(([a], [b]) => byText(a, b)));
}

/** For whom a module's imports are resolved: the functions that reach it, else those that would ship it. */
function askers(
  file: Path,
  reach: ReadonlyMap<Path, readonly UnitId[]>,
  heldBy: ReadonlyMap<Path, readonly UnitId[]>,
  targets: Targets,
): Map<UnitId, Consumer> {
  const reaching = reach.get(file);
  const holding = heldBy.get(file) ?? [];
  const functions = reaching ?? sortedSet(holding.flatMap((unit) => targets.shippers(unit)));
  const known = functions.length > 0 ? functions : holding;
  return new Map(known.flatMap((id) => pairWith(id, targets.consumerOf(id))));
}

const pairWith = <T>(id: string, value: T | undefined): [string, T][] => (value === undefined ? [] : [[id, value]]);

function edgesOf(module: Module, asking: ReadonlyMap<UnitId, Consumer>, targets: Targets): Edge[] {
  return targets.sitesOf(module).flatMap((site) => {
    const resolution = targets.of(module, site);
    if (resolution.kind === 'fixed')
      return isNoise(module, site, resolution.target) ? [] : [{ from: module.file, site, target: resolution.target }];
    const byTarget = new Map<string, { target: Target; functions: UnitId[]; bare: Set<string | undefined> }>();
    for (const [id, consumer] of asking) {
      const target = targets.forConsumer(module, site, consumer);
      const group = byTarget.get(JSON.stringify(target)) ?? { target, functions: [], bare: new Set() };
      group.functions.push(id);
      group.bare.add(targets.bareFor(module, site, consumer));
      byTarget.set(JSON.stringify(target), group);
    }
    const groups = [...byTarget].sort(([a], [b]) => byText(a, b)).map(([, group]) => group);
    return groups.flatMap(({ target, functions, bare: [bare, ...others] }) => {
      if (isNoise(module, site, target)) return [];
      const byLayers = groups.length > 1 || 'layer' in target || target.kind === 'unresolved';
      return [
        {
          from: module.file,
          site,
          target,
          ...(byLayers && { functions: sortedSet(functions) }),
          ...(bare !== undefined && others.length === 0 && { bare }),
        },
      ];
    });
  });
}

/**
 * A bundle holds `require` calls of the module system inside it; a path to nothing may be one that the code writes; and of
 * what a pattern could mean, nothing is certain.
 */
const isNoise = ({ generated }: Module, site: ImportSite, target: Target): boolean =>
  target.kind === 'unresolved' && (generated || site.kind === 'asset' || isPattern(site));

/** The imports that run while modules load: what a cycle must consist of to hurt. */
function importsAtLoad(modules: readonly Module[], edgesByFile: ReadonlyMap<Path, readonly Edge[]>): Map<Path, Path[]> {
  const files = new Set(modules.map((module) => module.file));
  const atLoad = ({ site, target }: Edge) =>
    !site.typeOnly && !site.lazy && target.kind === 'module' && files.has(target.file) ? [target.file] : [];
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
