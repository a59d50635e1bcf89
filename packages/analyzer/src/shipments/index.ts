import { Buffer } from 'node:buffer';
import type { Host } from '../host/host.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { ShippedFile, Shipment, Shipments, UnitPackage } from '../model/shipment.ts';
import type { FunctionPackage, Layer, UnitId, Workspace } from '../model/workspace.ts';
import { folderOf } from '../paths.ts';
import { byText } from '../sorted.ts';
import { artifactOf, isZip } from './artifacts.ts';
import { functionFiles } from './function-files.ts';
import { layerFiles } from './layer-files.ts';
import { needsOf } from './needs.ts';
import { developedWith, functionPackages, layerPackages } from './unit-packages.ts';
import { createVersions } from './versions.ts';
import { zipEntries } from './zip-entries.ts';
import { zippedSize } from './zipped-size.ts';

/** What each unit's zip holds and which npm packages it asks for. Nothing is looked at before somebody asks. */
export function studyShipments(
  workspace: Workspace,
  contents: ReadonlyMap<UnitId, LayerContent>,
  host: Host,
): Shipments {
  const units = new Map([...workspace.functions, ...workspace.layers].map((unit) => [unit.id, unit]));
  const roots = rootsOf(workspace);
  const versionOf = createVersions(host);

  const of = once((id: UnitId): Shipment | undefined => {
    const unit = units.get(id);
    if (!unit || (unit.kind === 'function' && unit.packageType === 'Image')) return undefined;
    const artifact = artifactOf(host, unit);
    if (artifact !== undefined) return fromArtifact(host, artifact);
    return unit.kind === 'function' ? ofFunction(unit) : ofLayer(unit);
  });
  // Functions often share one folder, which need be measured only once.
  const byContent = new Map<string, Shipment | undefined>();
  const ofFunction = (unit: FunctionPackage): Shipment | undefined => {
    const { root = '', entry = '', framework, patterns, bundled } = unit;
    const key = JSON.stringify([unit.root, folderOf(entry), framework, patterns, bundled, unit.inline !== undefined]);
    if (byContent.has(key)) return byContent.get(key);
    const found = functionFiles(host, unit, roots);
    const start = root === '' ? 0 : root.length + 1;
    const files = found?.files.map((file): [Path, Path] => [file.slice(start), file]);
    const made = found && files && shipment(host, files, found.complete);
    byContent.set(key, made);
    return made;
  };
  const ofLayer = (layer: Layer) => {
    const content = contents.get(layer.id);
    const found = content && layerFiles(host, layer, content);
    return found && shipment(host, [...found.files], found.complete);
  };
  const zippedBytes = once((id: UnitId): number | undefined => {
    const shipped = of(id);
    if (!shipped?.complete) return undefined;
    if (shipped.artifact !== undefined && isZip(host, shipped.artifact)) return host.size(shipped.artifact);
    return zippedSize(shipped.files, ({ file }) => (file === undefined ? undefined : host.bytes(file)));
  });
  const packages = once((id: UnitId): readonly UnitPackage[] => {
    const unit = units.get(id);
    if (unit?.kind === 'function') return functionPackages(host, unit, versionOf);
    const content = contents.get(id);
    return unit && content ? layerPackages(host, unit, content, versionOf) : [];
  });
  return {
    of,
    zippedBytes,
    packages,
    developedWith(id, name) {
      const unit = units.get(id);
      return unit?.kind === 'function' ? developedWith(host, unit, name, versionOf) : undefined;
    },
    isSame: (one, other) => one === other || hasSameBytes(host, one, other),
    needs: (manifest) => needsOf(host, manifest),
  };
}

/** For those who ask about nothing but units and imports. */
export const notMeasured: Shipments = {
  of: () => undefined,
  zippedBytes: () => undefined,
  packages: () => [],
  developedWith: () => undefined,
  isSame: () => false,
  needs: () => [],
};

/** Remembers what was worked out for each unit. */
function once<T>(work: (id: UnitId) => T): (id: UnitId) => T {
  const known = new Map<UnitId, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined || known.has(id)) return before as T; // it was put there as a T
    const made = work(id);
    known.set(id, made);
    return made;
  };
}

/** The folders that units say are theirs. */
function rootsOf({ functions, layers }: Workspace): ReadonlySet<Path> {
  return new Set([...functions, ...layers].flatMap(({ root }) => (root === undefined ? [] : [root])));
}

function fromArtifact(host: Host, artifact: Path): Shipment | undefined {
  if (host.kind(artifact) === 'folder') {
    const files = host.below(artifact).map((file): [Path, Path] => [file.slice(artifact.length + 1), file]);
    return { ...shipment(host, files, true), artifact };
  }
  const bytes = isZip(host, artifact) ? host.bytes(artifact) : undefined;
  const files = bytes && zipEntries(bytes);
  return files && { ...summed(files, true), artifact };
}

const shipment = (host: Host, files: readonly (readonly [at: Path, file: Path])[], complete: boolean): Shipment =>
  summed(
    files.map(([at, file]) => ({ at, file, bytes: host.size(file) ?? 0 })),
    complete,
  );

const summed = (files: readonly ShippedFile[], complete: boolean): Shipment => ({
  files: files.toSorted((a, b) => byText(a.at, b.at)),
  unzippedBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  complete,
});

function hasSameBytes(host: Host, one: Path, other: Path): boolean {
  if (host.size(one) !== host.size(other)) return false;
  const [a, b] = [host.bytes(one), host.bytes(other)];
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
