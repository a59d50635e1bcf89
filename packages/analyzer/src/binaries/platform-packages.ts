import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Host } from '../host/host.ts';
import { dependenciesOf, readPackageJson } from '../layers/index.ts';
import { type FoundLock, locksIn } from '../lock-files/index.ts';
import type { PlatformPackage } from '../model/binary.ts';
import type { ModuleGraph } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path, Place } from '../model/place.ts';
import type { FunctionPackage, Layer, UnitId, Workspace } from '../model/workspace.ts';
import { folderOf, isBelow, upward } from '../paths.ts';
import { byText, sortedSet } from '../sorted.ts';
import { buildsAmong } from './platform-names.ts';
import { installedFrom } from './shipped-packages.ts';

interface Surroundings {
  readonly workspace: Workspace;
  readonly graph: ModuleGraph;
  readonly layers: ReadonlyMap<UnitId, LayerContent>;
  readonly host: Host;
}

/** An npm package that a function's code names, and the folder above which it is looked for. */
interface Need {
  readonly name: string;
  readonly from: Path;
  readonly unit: FunctionPackage;
  readonly layer: UnitId | undefined;
}

/**
 * The npm packages with builds for platforms that functions load, and which of the builds are there: in the folder that
 * ships, where they are installed in it; else in the lock file, which says what an install will bring.
 */
export function findPlatformPackages(surroundings: Surroundings): readonly PlatformPackage[] {
  const { host } = surroundings;
  const locks = createLocks(host);
  const found = new Map<string, PlatformPackage>();
  for (const need of needsOf(surroundings)) {
    for (const seen of installedIn(need, surroundings) ?? lockedFor(need, locks, host)) {
      const key = [seen.name, seen.lock, seen.at.file].join('\0');
      const functions = sortedSet([...(found.get(key)?.functions ?? []), need.unit.id]);
      found.set(key, { ...seen, functions });
    }
  }
  return [...found].sort(([a], [b]) => byText(a, b)).map(([, one]) => one);
}

type Seen = Omit<PlatformPackage, 'functions'>;

/** Each once, however many of a folder's modules name it. */
function needsOf({ workspace, graph, layers }: Surroundings): Iterable<Need> {
  const needs = new Map<string, Need>();
  const units = new Map(workspace.functions.map((unit) => [unit.id, unit]));
  const layersById = new Map(workspace.layers.map((layer) => [layer.id, layer]));
  const edges = [
    ...graph.edges.map((edge) => ({ edge, reach: graph.reach.get(edge.from) ?? [] })),
    ...[...graph.inline].flatMap(([id, inline]) => inline.edges.map((edge) => ({ edge, reach: [id] }))),
  ];
  for (const { edge, reach } of edges) {
    if (edge.target.kind !== 'npm' || edge.site.typeOnly || edge.site.mock) continue;
    const { name, layer } = edge.target;
    for (const id of edge.functions ?? reach) {
      const unit = units.get(id);
      // What an image holds is installed while it is built, on the system that it runs.
      if (!unit || unit.packageType === 'Image' || !reach.includes(id)) continue;
      const folders =
        layer === undefined ? [folderOf(edge.from)] : layerFolders(layersById.get(layer), layers.get(layer), name);
      for (const from of folders) needs.set([name, from, layer, id].join('\0'), { name, from, unit, layer });
    }
  }
  return needs.values();
}

/** Where in the repository a layer's npm package comes from: the folder it lies in, or that of the package.json it is installed by. */
function layerFolders(layer: Layer | undefined, content: LayerContent | undefined, name: string): Path[] {
  const packages = [...(content?.packages.values() ?? [])].filter((one) => one.name === name);
  const folders = packages.flatMap(({ manifest }) =>
    manifest === undefined ? [] : [folderOf(manifest).replace(/(?:^|\/)node_modules\/.*$/, '')],
  );
  return folders.length > 0 ? folders : (layer?.installs ?? []).map(({ from }) => folderOf(from));
}

/** Undefined where the folder that ships has no such package installed, or a build decides what ships. */
function installedIn({ name, from, unit, layer }: Need, { layers, host }: Surroundings): Seen[] | undefined {
  const isOwnFolder = layer === undefined && !unit.bundled && unit.zip === undefined && unit.root !== undefined;
  const shipped = layer === undefined ? undefined : new Set(layers.get(layer)?.files.values());
  for (const folder of upward(from)) {
    const home = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const manifest = `${home}/package.json`;
    if (host.kind(manifest) !== 'file') continue;
    const isShipped = shipped ? shipped.has(manifest) : isOwnFolder && isBelow(folder, unit.root ?? '');
    if (!isShipped) return undefined;
    const wanted = dependenciesOf(readPackageJson(host, manifest), ['optionalDependencies']);
    const start = host.realPath(home);
    const builds = buildsAmong(wanted.keys(), (build) => installedFrom(host, start, build) !== undefined);
    return builds.length === 0 ? [] : [{ name, builds, at: dependencyIn(host, folder, name) ?? { file: manifest } }];
  }
  return undefined;
}

/** Of several lock files beside each other it is not known which one counts: what one of them has is there. */
function lockedFor({ name, from }: Need, locks: ReturnType<typeof createLocks>, host: Host): Seen[] {
  const found = locks(name, from);
  const [first] = found;
  const wanted = found.flatMap(({ lock }) => [...(lock.optional.get(name) ?? [])]);
  const builds = buildsAmong(wanted, (build) => found.some(({ lock }) => lock.names.has(build)));
  if (!first || builds.length === 0) return [];
  const at = nearestDependency(host, from, folderOf(first.file), name) ?? { file: first.file };
  return [{ name, builds, lock: first.file, at }];
}

/** Finds the lock files that an install in a folder goes by: those in the nearest folder above that knows the npm package. */
function createLocks(host: Host): (name: string, folder: Path) => readonly FoundLock[] {
  const byFolder = new Map<Path, readonly FoundLock[]>();
  // Most name no build for Linux at all.
  const read = (folder: Path) => locksIn(host, folder, (text) => text.includes('linux'));
  return (name, from) => {
    for (const folder of upward(from)) {
      const all = byFolder.get(folder) ?? read(folder);
      byFolder.set(folder, all);
      const found = all.filter(({ lock }) => lock.names.has(name));
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** The dependency in the package.json nearest to a folder, up to where the lock file is. */
function nearestDependency(host: Host, from: Path, top: Path, name: string): Place | undefined {
  for (const folder of upward(from)) {
    const place = isBelow(folder, top) ? dependencyIn(host, folder, name) : undefined;
    if (place) return place;
  }
  return undefined;
}

function dependencyIn(host: Host, folder: Path, name: string): Place | undefined {
  const file = folder === '' ? 'package.json' : `${folder}/package.json`;
  const fields = ['dependencies', 'optionalDependencies', 'devDependencies'] as const;
  if (!fields.some((field) => dependenciesOf(readPackageJson(host, file), [field]).has(name))) return undefined;
  const root = parseTree(host.read(file) ?? '');
  for (const field of fields) {
    const node = root && findNodeAtLocation(root, [field, name])?.parent;
    if (node) return { file, range: [node.offset, node.offset + node.length] };
  }
  return { file };
}
