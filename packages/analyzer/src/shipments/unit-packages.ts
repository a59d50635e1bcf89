import type { Host } from '../host/host.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { UnitPackage } from '../model/shipment.ts';
import type { FunctionPackage, Layer } from '../model/workspace.ts';
import { packedBy } from '../packed-files.ts';
import { folderOf, isBelow, joinPath, upward } from '../paths.ts';
import { byText } from '../sorted.ts';
import { type Requirement, requirementsIn } from './requirements.ts';

type VersionOf = (folder: Path, name: string, range: string) => string | undefined;

/** What the package.json of a function asks for. */
export function functionPackages(host: Host, unit: FunctionPackage, versionOf: VersionOf): readonly UnitPackage[] {
  const [manifest] = manifestsAbove(host, unit);
  if (manifest === undefined) return [];
  const ships = shipsFrom(host, unit, folderOf(manifest));
  const wanted = [...requirementsIn(host, manifest).values()].map((one) => asPackage(one, ships, versionOf));
  return wanted.sort((a, b) => byText(a.name, b.name));
}

/** What the nearest package.json says that asks for an npm package: tests find what is installed for it. */
export function developedWith(
  host: Host,
  unit: FunctionPackage,
  name: string,
  versionOf: VersionOf,
): UnitPackage | undefined {
  for (const manifest of manifestsAbove(host, unit)) {
    const requirement = requirementsIn(host, manifest).get(name);
    if (requirement) return asPackage(requirement, shipsFrom(host, unit, folderOf(manifest)), versionOf);
  }
  return undefined;
}

/** The package.json files that speak for a function's code, the nearest first. */
function* manifestsAbove(host: Host, { root, entry }: FunctionPackage): Iterable<Path> {
  const start = entry !== undefined ? folderOf(entry) : root;
  if (start === undefined) return;
  for (const folder of upward(start)) {
    const file = joinPath(folder, 'package.json') ?? 'package.json';
    if (host.kind(file) === 'file') yield file;
  }
}

function asPackage(
  requirement: Requirement,
  ships: (requirement: Requirement) => boolean,
  versionOf: VersionOf,
): UnitPackage {
  const version = versionOf(folderOf(requirement.at.file), requirement.name, requirement.range);
  return { ...requirement, ...(version !== undefined && { version }), ships: ships(requirement) };
}

/** Whether what a package.json asks for lands in the zip: by the framework's own install, or because it was installed there. */
function shipsFrom(host: Host, unit: FunctionPackage, folder: Path) {
  const { root, framework, bundled, packageType, layersComplete } = unit;
  const isPacked = packedBy(unit);
  return ({ name, development }: Pick<UnitPackage, 'name' | 'development'>): boolean => {
    if (root === undefined || bundled || packageType === 'Image' || !isBelow(folder, root)) return false;
    const home = joinPath(folder, 'node_modules', name) ?? name;
    if (development || !isPacked(`${home}/package.json`)) return false;
    if (framework === 'sam') return folder === root;
    // A plug-in that makes layers takes the npm packages out of the zip.
    if (framework === 'serverless') return folder === root && layersComplete;
    return host.kind(home) === 'folder';
  };
}

/** What a layer's build installs, and what lies in its folder. */
export function layerPackages(
  host: Host,
  layer: Layer,
  content: LayerContent,
  versionOf: VersionOf,
): readonly UnitPackage[] {
  const byName = new Map<string, UnitPackage>();
  for (const { from } of layer.installs) {
    for (const requirement of requirementsIn(host, from).values()) {
      if (requirement.development) continue;
      const version = versionOf(folderOf(from), requirement.name, requirement.range);
      byName.set(requirement.name, { ...requirement, ...(version !== undefined && { version }), ships: true });
    }
  }
  for (const [at, { name, version, manifest }] of content.packages) {
    if (manifest === undefined || version === undefined || content.files.get(`${at}/package.json`) !== manifest)
      continue;
    byName.set(name, { name, version, at: { file: manifest, range: [0, 0] }, development: false, ships: true });
  }
  return [...byName.values()].sort((a, b) => byText(a.name, b.name));
}
