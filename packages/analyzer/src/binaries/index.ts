import type { Host } from '../host/host.ts';
import type { NativeBinary } from '../model/binary.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, UnitId, Workspace } from '../model/workspace.ts';
import { packedBy } from '../packed-files.ts';
import { folderOf, isBelow, joinPath, upward } from '../paths.ts';
import { append, byText, sortedSet } from '../sorted.ts';
import { formats } from './formats/index.ts';
import { abiInPath, looksNative, packageFallback, pythonSource } from './native-names.ts';
import { packageFolderOf, shippedPackages } from './shipped-packages.ts';
import { zippedFiles } from './zipped-files.ts';

export { findPlatformPackages } from './platform-packages.ts';
export { findPrismaEngines } from './prisma-engines.ts';
export { findUnbuiltPackages } from './unbuilt-packages.ts';

export { packageFolderOf, shippedPackages } from './shipped-packages.ts';

// Holds the headers of every format but ELF's dynamic section, which may lie anywhere.
const HEAD = 4096;

/** The compiled files in every zip, and the machine each was built for, as its own bytes say. */
export function inspectBinaries(
  workspace: Workspace,
  content: ReadonlyMap<UnitId, LayerContent>,
  host: Host,
): readonly NativeBinary[] {
  const isShipped = shippedPackages(host);
  const ships = (file: Path) => {
    const folder = packageFolderOf(file);
    return looksNative(file) && (folder === undefined || isShipped(folder));
  };
  const unitsOf = new Map<Path, UnitId[]>();
  const unitsOfZip = new Map<Path, UnitId[]>();
  for (const { layer, files } of content.values()) {
    for (const file of new Set(files.values())) if (ships(file)) append(unitsOf, file, layer);
  }
  const filesOf = filesInFunctions(workspace, host);
  for (const unit of workspace.functions)
    for (const file of filesOf(unit)) if (ships(file)) append(unitsOf, file, unit.id);
  for (const { zip, id } of [...workspace.functions, ...workspace.layers])
    if (zip !== undefined) append(unitsOfZip, zip, id);
  const loose = [...unitsOf].flatMap(([file, units]) => inspected(host, file, sortedSet(units)) ?? []);
  const zipped = [...unitsOfZip].flatMap(([file, units]) => [...inZip(host, file, sortedSet(units))]);
  return [...loose, ...zipped].sort((a, b) => byText(a.file, b.file) || byText(a.inside ?? '', b.inside ?? ''));
}

/** The files below a function's folder that are surely its own; those with names that no binary has are left out early. */
function filesInFunctions(workspace: Workspace, host: Host): (unit: FunctionPackage) => Iterable<Path> {
  const candidates = host.files.filter(looksNative);
  const roots = rootsOf(workspace);
  const innermost = new Map<Path, Path[]>();
  for (const file of candidates) {
    const root = [...upward(file)].find((folder) => roots.has(folder));
    if (root !== undefined) append(innermost, root, file);
  }
  return function* (unit) {
    const { root, zip, entry, packageType, bundled } = unit;
    // A bundler copies what the code imports, which is never a whole folder; where a zip is named, that ships.
    if (root === undefined || zip !== undefined || packageType === 'Image' || bundled) return;
    const isPacked = packedBy(unit);
    yield* (innermost.get(root) ?? []).filter(isPacked);
    for (const folder of packageFolders(root, entry)) yield* host.below(folder).filter(isPacked);
  };
}

/** Of all units: what lies in the folder of one is not the business of a function whose folder lies around it. */
function rootsOf({ functions, layers }: Workspace): ReadonlySet<Path> {
  const ofFunctions = functions.flatMap(({ root }) => (root === undefined ? [] : [root]));
  const ofLayers = layers.flatMap(({ root, mounts }) => [root ?? [], mounts.map((mount) => mount.from)].flat());
  return new Set([...ofFunctions, ...ofLayers]);
}

/** Where the entry finds its npm packages, within the zip; a repository may hold other `node_modules` for other purposes. */
export function packageFolders(root: Path, entry: Path | undefined): Path[] {
  const start = entry !== undefined && isBelow(entry, root) ? folderOf(entry) : root;
  const folders = [...upward(start)].filter((folder) => isBelow(folder, root));
  return folders.flatMap((folder) => joinPath(folder, 'node_modules') ?? []);
}

function inspected(host: Host, file: Path, units: readonly UnitId[]): NativeBinary | undefined {
  const head = host.bytes(file, HEAD);
  const format = head && formats.find(({ recognizes }) => recognizes(head));
  if (!format) return undefined;
  const has = (path: Path) => host.kind(path) === 'file';
  const machine = machineIn((format.readsWholeFile ? host.bytes(file) : undefined) ?? head, file, has);
  return machine && { file, units, ...machine };
}

function* inZip(host: Host, file: Path, units: readonly UnitId[]): Iterable<NativeBinary> {
  for (const { path, bytes, has } of zippedFiles(host, file, looksNative)) {
    const machine = machineIn(bytes, path, has);
    if (machine) yield { file, inside: path, units, ...machine };
  }
}

function machineIn(
  bytes: Uint8Array,
  path: Path,
  has: (path: Path) => boolean,
): Omit<NativeBinary, 'file' | 'units'> | undefined {
  const format = formats.find(({ recognizes }) => recognizes(bytes));
  const machine = format?.inspect(bytes);
  if (!format || !machine) return undefined;
  const { addon, ...rest } = machine;
  const abi = addon === 'bound' ? abiInPath(path) : addon;
  const isThere = (standIn: Path | undefined) => standIn !== undefined && has(standIn);
  return {
    format: format.name,
    ...rest,
    ...(abi !== undefined && { addon: abi }),
    ...(isThere(pythonSource(path)) && { standIn: 'python' as const }),
    ...(isThere(packageFallback(path)) && { standIn: 'fallback' as const }),
  };
}
