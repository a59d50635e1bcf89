import type { Host } from '../host/host.ts';
import type { Edge, InlineCode, ModuleGraph } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { FunctionPackage, UnitId, Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { isSourceFile, type Parser } from '../parse/index.ts';
import { append, byText, sortedSet } from '../sorted.ts';
import { findCycles } from './cycles.ts';
import { askersOf, edgesOf } from './edges.ts';
import { holders } from './held.ts';
import { importUnresolved } from './problems.ts';
import { readInline } from './inline.ts';
import { type Entry, findReach } from './reach.ts';
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

/** What the graph is made of: all else follows from these. */
export interface GraphParts extends Pick<
  ModuleGraph,
  'modules' | 'edges' | 'inline' | 'reach' | 'heldBy' | 'systems' | 'cycles'
> {
  /** About tsconfig files. */
  readonly configProblems: readonly Problem[];
}

/** Who needs whom: every module that a unit's folder holds or an entry reaches, and what each of its imports means to whom. */
export const buildGraph = (input: GraphInput): ModuleGraph => graphOf(findParts(input));

export function graphOf({ configProblems, ...parts }: GraphParts): ModuleGraph {
  const edgesByFile = new Map<Path, Edge[]>();
  for (const edge of parts.edges) append(edgesByFile, edge.from, edge);
  return {
    ...parts,
    modulesByFile: new Map(parts.modules.map((module) => [module.file, module])),
    edgesByFile,
    problems: [...configProblems, ...unresolved(parts.edges, parts.reach)],
  };
}

export function findParts({ workspace, layers, parser, host, declared }: GraphInput): GraphParts {
  const pathMaps = createPathMaps(host);
  const targets = createTargets({ workspace, layers, host, declared, pathMap: pathMaps.above });
  const inline = readInline(workspace.functions, targets, host);
  const reach = findReach(entriesOf(workspace.functions, inline), targets, parser);

  const heldBy = holders(workspace, [...new Set([...host.files.filter(isSourceFile), ...reach.keys()])]);
  const modules = sortedSet([...heldBy.keys(), ...reach.keys()]).flatMap((file) => parser.module(file) ?? []);
  const edges: Edge[] = [];
  const systems: [Path, 'commonjs' | 'esm'][] = [];
  for (const module of modules) {
    const askers = askersOf(module.file, { reach, heldBy }, targets);
    edges.push(...edgesOf(module, askers, targets));
    const system = targets.systemOf(module.file, askers.keys());
    if (system) systems.push([module.file, system]);
  }
  return {
    modules,
    edges,
    inline,
    reach,
    heldBy,
    systems: new Map(systems),
    cycles: findCycles(importsBetween(modules, edges, ({ site }) => !site.typeOnly && !site.lazy)),
    configProblems: pathMaps.problems(),
  };
}

/** Where the reach of each function begins: its entry, or what code in its declaration imports. */
const entriesOf = (functions: readonly FunctionPackage[], inline: ReadonlyMap<UnitId, InlineCode>): readonly Entry[] =>
  functions.flatMap(({ id, entry }): Entry[] => {
    if (entry !== undefined) return [{ id, entry }];
    const targets = (inline.get(id)?.edges ?? []).flatMap(({ target }) =>
      target.kind === 'module' ? target.file : [],
    );
    return [...new Set(targets)].map((file) => ({ id, entry: file }));
  });

/** Cycles that exist for the compiler alone: some step of each is erased, so that nothing goes round at run time. */
export function findTypeCycles({ modules, edges }: Pick<ModuleGraph, 'modules' | 'edges'>): Path[][] {
  const runs = importsBetween(modules, edges, ({ site }) => !site.typeOnly && !site.lazy);
  const isErased = (from: Path, to: Path | undefined) => to !== undefined && !runs.get(from)?.includes(to);
  return findCycles(importsBetween(modules, edges, ({ site }) => site.typeOnly || !site.lazy)).filter((cycle) =>
    cycle.some((file, step) => isErased(file, cycle[(step + 1) % cycle.length])),
  );
}

/** The modules that each one imports: at run time what loads with it, which is what a cycle must consist of to hurt. */
function importsBetween(
  modules: readonly Module[],
  edges: readonly Edge[],
  counts: (edge: Edge) => boolean,
): Map<Path, Path[]> {
  const imports = new Map(modules.map(({ file }) => [file, new Set<Path>()]));
  for (const edge of edges) {
    if (!counts(edge) || edge.target.kind !== 'module' || !imports.has(edge.target.file)) continue;
    imports.get(edge.from)?.add(edge.target.file);
  }
  return new Map([...imports].map(([file, targets]) => [file, [...targets].sort(byText)]));
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
