import type { Path, Place, Stated } from './place.ts';

/** The declaring file, `#`, the logical name: unique in a workspace. */
export type UnitId = string;

export type Framework =
  'sam' | 'cloudformation' | 'serverless' | 'cdk' | 'terraform' | 'amplify' | 'sst' | 'architect' | 'pulumi' | 'folder';

export type Architecture = 'x86_64' | 'arm64';

/** How a function names a layer; `at` is the reference's own text, wherever it was merged from. */
export type LayerReference =
  | {
      readonly kind: 'local';
      readonly layer: UnitId;
      readonly at: Place;
      /** By way of a value that another deployment leaves: the function keeps the version it has until it is deployed again. */
      readonly imported?: true;
    }
  | { readonly kind: 'arn'; readonly arn: string; readonly at: Place }
  | { readonly kind: 'unknown'; readonly text: string; readonly at: Place };

/** What an environment variable is set to; `value` is absent when it is not static. */
export interface EnvironmentVariable {
  readonly value?: string;
  readonly at: Place;
}

/** The zip (or image) of one Lambda function. */
export interface FunctionPackage {
  readonly kind: 'function';
  readonly id: UnitId;
  readonly name: string;
  readonly framework: Framework;
  /** The logical name where it is declared. */
  readonly declaredAt: Place;
  /** Where it is deployed, or would be with what stands in the repository. Absent where a deployment chooses. */
  readonly region?: Stated<string>;
  /** The folder around its declaration whose npm packages are installed together: who is in one is likely kept up together. */
  readonly project?: Path;
  /** Everything below this folder ships in the zip. Absent when it is not on this disk: an S3 address, inline code. */
  readonly root?: Path;
  /** The zip itself, where the declaration names one that is here. */
  readonly zip?: Path;
  /** What of the folder is packed, where its declaration says: the last that fits a file decides, `!` leaves it out. */
  readonly patterns?: readonly string[];
  /** Absent for images, inline code and values that are not static. */
  readonly handler?: Stated<string>;
  /** The file behind the handler; where reach begins. */
  readonly entry?: Path;
  /** The only file of the zip, where the declaration itself holds it and all of its text is static. */
  readonly inline?: Stated<string>;
  /** `nodejs22.x`. Absent when it is not static. */
  readonly runtime?: Stated<string>;
  /** Lambda's default, `x86_64`, stands at `declaredAt` when nothing is stated. Absent when it is not static. */
  readonly architecture?: Stated<Architecture>;
  readonly packageType: 'Zip' | 'Image';
  /** A bundler follows imports out of `root`, so crossing the boundary is harmless. */
  readonly bundled: boolean;
  /** What the bundler leaves out and nothing puts beside the bundle: `lodash`, `@aws-sdk/*`. Absent where that is not said. */
  readonly externals?: readonly Stated<string>[];
  /** The zip is handed to Lambda itself, not by way of a bucket. */
  readonly uploadsDirectly?: true;
  /** The variables it is deployed with, by name, merged from globals and provider. Absent when not all of them are known. */
  readonly environment?: ReadonlyMap<string, EnvironmentVariable>;
  /** Merged from globals and provider, in attachment order: a later layer overwrites an earlier one under /opt. */
  readonly layers: readonly LayerReference[];
  /** Those of the provider that a list of its own takes the place of. */
  readonly replacedLayers?: readonly LayerReference[];
  /** False when the list itself, or how many it holds, is not static (`Layers: !If …`). */
  readonly layersComplete: boolean;
}

/** A file or folder of the repository, and where the build puts it below `/opt`. */
export interface Mount {
  /** Below `/opt`, without a leading slash; `''` is `/opt` itself. */
  readonly at: Path;
  readonly from: Path;
}

/** Who else may use a layer's versions. */
export interface LayerGrant {
  /** An account, or `*` for everybody. */
  readonly principal: Stated<string>;
  /** Everybody, but only in one organization. */
  readonly inOrganization: boolean;
}

/** What an update of a layer does with the version before; the framework's default stands at `declaredAt`. */
export interface Retention extends Stated<'kept' | 'deleted'> {
  /** What keeps it, in the words of the declaration: `['skip_destroy', 'true']`. */
  readonly keeping: readonly [setting: string, value: string];
}

/** A zip unpacked under `/opt`, shared by functions. */
export interface Layer {
  readonly kind: 'layer';
  readonly id: UnitId;
  readonly name: string;
  readonly framework: Framework;
  readonly declaredAt: Place;
  /** The content folder as declared. Absent when it is not on this disk. */
  readonly root?: Path;
  /** Where the folder is named. */
  readonly contentAt?: Place;
  /** The zip itself, where the declaration names one that is here. */
  readonly zip?: Path;
  /** Later mounts lie over earlier ones. */
  readonly mounts: readonly Mount[];
  /** The `package.json` files whose dependencies the build installs, and the folder below `/opt` that gets `node_modules`. */
  readonly installs: readonly Mount[];
  /** Whether `mounts` and `installs` are all that the layer ships. */
  readonly complete: boolean;
  /** The zip is handed to Lambda itself, not by way of a bucket. */
  readonly uploadsDirectly?: true;
  readonly compatibleRuntimes: readonly Stated<string>[];
  /** More are listed than are known. */
  readonly runtimesOpen?: true;
  readonly compatibleArchitectures: readonly Stated<Architecture>[];
  /** Absent when it is not static. */
  readonly retention?: Retention;
  /** Those that are declared beside the layer. */
  readonly grants?: readonly LayerGrant[];
}

/** The repository under analysis. Units are sorted by id. */
export interface Workspace {
  readonly functions: readonly FunctionPackage[];
  readonly layers: readonly Layer[];
}
