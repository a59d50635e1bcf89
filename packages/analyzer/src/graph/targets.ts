import type { Host } from '../host/host.ts';
import type { ModuleSystem, Target } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { ImportSite, Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { type Consumer, createConsumers } from './consumer.ts';
import { systemFor } from './module-systems.ts';
import { createNearby } from './near.ts';
import { createOwnPackages } from './own-packages.ts';
import { createPatterns } from './patterns.ts';
import { repositoryTree, type Resolution, resolve, type Surroundings } from './resolve.ts';
import { bareSpecifier } from './resolve-opt.ts';
import { createTestMaps } from './test-maps.ts';

/** What each import of a module means, worked out once for all functions that would see the same. */
export interface Targets {
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

export interface TargetsInput {
  readonly workspace: Workspace;
  readonly layers: ReadonlyMap<UnitId, LayerContent>;
  readonly host: Host;
  /** What the user says that layers provide. */
  readonly declared?: Options['layers'] | undefined;
  readonly pathMap: Surroundings['pathMap'];
}

export function createTargets({ workspace, layers, host, declared = {}, pathMap }: TargetsInput): Targets {
  const tree = repositoryTree(host);
  const around: Surroundings = {
    host,
    tree,
    pathMap,
    ownPackages: createOwnPackages(host, tree),
    testMaps: createTestMaps(host),
    nearby: createNearby(host.files),
  };
  const made = createConsumers(layers, host, declared);
  const consumers = new Map([
    ...workspace.functions.map((unit) => [unit.id, made.of(unit)] as const),
    ...[...layers].map(([id, content]) => [id, made.alone(content)] as const),
  ]);
  const resolutions = new Map<ImportSite, Resolution>();
  const answers = new Map<Consumer, Map<ImportSite, Target>>();

  const of = (module: Module, site: ImportSite): Resolution => {
    const known = resolutions.get(site);
    if (known) return known;
    const resolution = resolve(module.file, site, around);
    resolutions.set(site, resolution);
    return resolution;
  };
  const forConsumer = (module: Module, site: ImportSite, consumer: Consumer): Target => {
    const resolution = of(module, site);
    if (resolution.kind === 'fixed') return resolution.target;
    const bySite = answers.get(consumer) ?? new Map<ImportSite, Target>();
    answers.set(consumer, bySite);
    const known = bySite.get(site);
    if (known) return known;
    const target = withoutOwnLayer(module.file, resolution.forConsumer(consumer), consumer);
    bySite.set(site, target);
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
