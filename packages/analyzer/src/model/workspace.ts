import type { Path, Place, Stated } from './place.ts';

/** The declaring file, `#`, the logical name: unique in a workspace. */
export type UnitId = string;

export type Framework =
  'sam' | 'cloudformation' | 'serverless' | 'cdk' | 'terraform' | 'amplify' | 'sst' | 'architect' | 'pulumi' | 'folder';

export type Architecture = 'x86_64' | 'arm64';

/** How a function names a layer; `at` is the reference's own text, wherever it was merged from. */
export type LayerReference =
  | { readonly kind: 'local'; readonly layer: UnitId; readonly at: Place }
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
  /** Everything below this folder ships in the zip. Absent when it is not on this disk: an S3 address, inline code. */
  readonly root?: Path;
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
  /** The zip itself, where its declaration names it. A build may have yet to make it. */
  readonly zip?: Path;
  /** The variables it is deployed with, by name, merged from globals and provider. Absent when not all of them are known. */
  readonly environment?: ReadonlyMap<string, EnvironmentVariable>;
  /** Merged from globals and provider, in attachment order: a later layer overwrites an earlier one under /opt. */
  readonly layers: readonly LayerReference[];
  /** False when the list itself, or how many it holds, is not static (`Layers: !If …`). */
  readonly layersComplete: boolean;
}

/** A file or folder of the repository, and where the build puts it below `/opt`. */
export interface Mount {
  /** Below `/opt`, without a leading slash; `''` is `/opt` itself. */
  readonly at: Path;
  readonly from: Path;
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
  /** Later mounts lie over earlier ones. */
  readonly mounts: readonly Mount[];
  /** The `package.json` files whose dependencies the build installs, and the folder below `/opt` that gets `node_modules`. */
  readonly installs: readonly Mount[];
  /** Whether `mounts` and `installs` are all that the layer ships. */
  readonly complete: boolean;
  /** The zip is handed to Lambda itself, not by way of a bucket. */
  readonly uploadsDirectly?: true;
  /** The zip itself, where its declaration names it. A build may have yet to make it. */
  readonly zip?: Path;
  readonly compatibleRuntimes: readonly Stated<string>[];
  readonly compatibleArchitectures: readonly Stated<Architecture>[];
}

/** The repository under analysis. Units are sorted by id. */
export interface Workspace {
  readonly functions: readonly FunctionPackage[];
  readonly layers: readonly Layer[];
}
