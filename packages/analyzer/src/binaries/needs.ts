import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Host } from '../host/host.ts';
import { dependenciesOf, readPackageJson } from '../layers/index.ts';
import type { Edge, ModuleGraph } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path, Place } from '../model/place.ts';
import type { FunctionPackage, Layer, UnitId, Workspace } from '../model/workspace.ts';
import { folderOf, isBelow, upward } from '../paths.ts';

export interface Surroundings {
  readonly workspace: Workspace;
  readonly graph: ModuleGraph;
  readonly layers: ReadonlyMap<UnitId, LayerContent>;
  readonly host: Host;
}

/** An npm package that a function's code names, and the folder above which it is looked for. */
export interface Need {
  readonly name: string;
  readonly from: Path;
  readonly unit: FunctionPackage;
  readonly layer: UnitId | undefined;
  /** Of the import. */
  readonly edge: Edge;
}

/** Imports that functions run in a zip, with what they mean to each of them. */
export function* importsIn({ workspace, graph }: Surroundings): Iterable<{ edge: Edge; unit: FunctionPackage }> {
  const units = new Map(workspace.functions.map((unit) => [unit.id, unit]));
  const edges = [
    ...graph.edges.map((edge) => ({ edge, reach: graph.reach.get(edge.from) ?? [] })),
    ...[...graph.inline].flatMap(([id, inline]) => inline.edges.map((edge) => ({ edge, reach: [id] }))),
  ];
  for (const { edge, reach } of edges) {
    if (edge.site.typeOnly || edge.site.mock) continue;
    for (const id of edge.functions ?? reach) {
      const unit = units.get(id);
      // What an image holds is installed while it is built, on the system that it runs.
      if (unit && unit.packageType !== 'Image' && reach.includes(id)) yield { edge, unit };
    }
  }
}

/** The npm packages that functions import, each once, however many of a folder's modules name it. */
export function needsOf(surroundings: Surroundings): Iterable<Need> {
  const { workspace, layers } = surroundings;
  const needs = new Map<string, Need>();
  const layersById = new Map(workspace.layers.map((layer) => [layer.id, layer]));
  for (const { edge, unit } of importsIn(surroundings)) {
    if (edge.target.kind !== 'npm') continue;
    const { name, layer } = edge.target;
    const folders =
      layer === undefined ? [folderOf(edge.from)] : layerFolders(layersById.get(layer), layers.get(layer), name);
    for (const from of folders) {
      const key = [name, from, layer, unit.id].join('\0');
      // What runs when the function starts decides.
      if (!needs.has(key) || !edge.site.lazy) needs.set(key, { name, from, unit, layer, edge });
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

/** The folder of an npm package that is installed and ships. */
export interface Shipped {
  readonly home: Path;
  /** What its `node_modules` lies in. */
  readonly folder: Path;
}

/** Undefined where the folder that ships has no such package installed, or a build decides what ships. */
export function shippedIn({ name, from, unit, layer }: Need, { layers, host }: Surroundings): Shipped | undefined {
  const isOwnFolder = layer === undefined && !unit.bundled && unit.zip === undefined && unit.root !== undefined;
  const shipped = layer === undefined ? undefined : new Set(layers.get(layer)?.files.values());
  for (const folder of upward(from)) {
    const home = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const manifest = `${home}/package.json`;
    if (host.kind(manifest) !== 'file') continue;
    const isShipped = shipped ? shipped.has(manifest) : isOwnFolder && isBelow(folder, unit.root ?? '');
    return isShipped ? { home, folder } : undefined;
  }
  return undefined;
}

/** Where the package.json of a folder asks for an npm package. */
export function dependencyIn(host: Host, folder: Path, name: string): Place | undefined {
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
