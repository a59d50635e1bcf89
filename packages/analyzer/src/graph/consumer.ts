import { nodeMajor } from '../aws/node-major.ts';
import type { Host } from '../host/host.ts';
import { type PackageJson, PACKAGE_FOLDER, readPackageJson } from '../layers/index.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { packedBy } from '../packed-files.ts';
import { type Declared, declaredFor } from './declared.ts';
import type { Tree } from './probe.ts';

/** A file that a layer puts below `/opt`. */
interface Landed {
  readonly file: Path;
  readonly layer: UnitId;
}

/** An npm package that a layer installs. */
interface Installed {
  readonly layer: UnitId;
  readonly version?: string;
  readonly manifest?: PackageJson;
}

/** One function's view of its run time: what its layers put under `/opt`, later ones over earlier ones. */
export interface Consumer {
  /** Equal for functions that would resolve everything alike. */
  readonly key: string;
  readonly root?: Path;
  /** Whether its zip holds a file below its folder. */
  readonly isPacked: (file: Path) => boolean;
  /** A bundler packs the function's own code; its layers stay as they are. */
  readonly bundled: boolean;
  /** The major version of its Node runtime; undefined when that is not known. */
  readonly nodeMajor?: number;
  /** Every attached layer is known, and all it holds. */
  readonly certain: boolean;
  /** What its layers provide by declaration alone. */
  readonly declared: Declared;
  /** By path below `/opt`. */
  readonly files: ReadonlyMap<Path, Landed>;
  /** Where a file of the repository lands, below `/opt`. */
  readonly landing: ReadonlyMap<Path, Path>;
  /** npm packages the layers install, by their folder below `/opt`: `nodejs/node_modules/zod`. */
  readonly installed: ReadonlyMap<Path, Installed>;
  /** npm packages that have a folder of files below `/opt`, by that folder. */
  readonly folders: ReadonlySet<Path>;
  readonly tree: Tree;
}

const NOTHING: Declared = { names: [], complete: false, lacking: [] };

/** Makes consumers, one for all functions that share a key. */
export function createConsumers(
  contents: ReadonlyMap<UnitId, LayerContent>,
  host: Host,
  declarations: Options['layers'],
) {
  const byKey = new Map<string, Consumer>();
  return {
    of(unit: FunctionPackage): Consumer {
      const layers = unit.layers.flatMap((reference) =>
        reference.kind === 'local' ? (contents.get(reference.layer) ?? []) : [],
      );
      const declared = declaredFor(unit, declarations, contents);
      const certain = unit.layersComplete && declared.complete;
      const major = nodeMajor(unit);
      const key = JSON.stringify([
        unit.root,
        unit.patterns,
        unit.bundled,
        major,
        certain,
        layers.map((layer) => layer.layer),
        declared.names,
        declared.lacking,
      ]);
      const consumer = byKey.get(key) ?? {
        key,
        certain,
        declared,
        bundled: unit.bundled,
        isPacked: packedBy(unit),
        ...(unit.root !== undefined && { root: unit.root }),
        ...(major !== undefined && { nodeMajor: major }),
        ...merge(layers, host),
      };
      byKey.set(key, consumer);
      return consumer;
    },
    /** What a layer's code sees when no function attaches it: itself, and whatever it may be attached with. */
    alone(content: LayerContent): Consumer {
      const alone = { certain: false, declared: NOTHING, bundled: false, isPacked: () => true };
      return { key: content.layer, ...alone, ...merge([content], host) };
    },
  };
}

function merge(
  layers: readonly LayerContent[],
  host: Host,
): Pick<Consumer, 'files' | 'landing' | 'installed' | 'folders' | 'tree'> {
  const files = new Map<Path, Landed>();
  const installed = new Map<Path, Installed>();
  for (const { layer, files: own, packages } of layers) {
    for (const [at, file] of own) files.set(at, { file, layer });
    for (const [folder, { version, manifest: file }] of packages) {
      const manifest = file === undefined ? undefined : readPackageJson(host, file);
      installed.set(folder, { layer, ...(version !== undefined && { version }), ...(manifest && { manifest }) });
    }
  }
  const folders = new Set([...files.keys()].flatMap((at) => PACKAGE_FOLDER.exec(at)?.slice(1, 3).join('/') ?? []));
  const manifest = (at: Path): PackageJson | undefined => {
    const landed = files.get(at);
    return landed && readPackageJson(host, landed.file);
  };
  return {
    files,
    landing: new Map([...files].map(([at, { file }]) => [file, at])),
    installed,
    folders,
    tree: { has: (at) => files.has(at), manifest },
  };
}
