import type { Host } from '../host/host.ts';
import { type PackageJson } from '../layers/index.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { type Declared } from './declared.ts';
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
/** Makes consumers, one for all functions that share a key. */
export declare function createConsumers(contents: ReadonlyMap<UnitId, LayerContent>, host: Host, declarations: Options['layers']): {
    of(unit: FunctionPackage): Consumer;
    /** What a layer's code sees when no function attaches it: itself, and whatever it may be attached with. */
    alone(content: LayerContent): Consumer;
};
export {};
//# sourceMappingURL=consumer.d.ts.map