import type { Path, Place } from './place.ts';
import type { UnitId } from './workspace.ts';

/** One file of a unit's zip. */
export interface ShippedFile {
  /** In the zip. */
  readonly at: Path;
  /** Unzipped. */
  readonly bytes: number;
  /** The file of the repository that lands there; absent where a zip on this disk holds it. */
  readonly file?: Path;
}

/** What a unit's zip holds, as far as it lies on this disk: it is surely no less. */
export interface Shipment {
  /** Sorted by `at`. */
  readonly files: readonly ShippedFile[];
  readonly unzippedBytes: number;
  /** Nothing else ships. */
  readonly complete: boolean;
  /** Read from what a build made: its folder, or a zip. */
  readonly artifact?: Path;
}

/** An npm package that a unit's package.json asks for, or that lies in a layer's folder. */
export interface UnitPackage {
  readonly name: string;
  /** What package.json asks for; absent for what lies there without one. */
  readonly range?: string;
  /** What is installed, else locked; else what is asked for, where that is one version. */
  readonly version?: string;
  /** Where its version stands. */
  readonly at: Place;
  /** Only tests and builds need it: it does not ship. */
  readonly development: boolean;
  /** Whether it lands in the unit's zip, as far as its framework and this disk tell. */
  readonly ships: boolean;
}

/** What ships, looked at when it is first asked for: measuring a folder of npm packages takes its time. */
export interface Shipments {
  /** Undefined where nothing of it is on this disk, and where a bundler decides. */
  of(unit: UnitId): Shipment | undefined;
  /** The size of the zip, measured by compressing every file. Undefined where not all files are known. */
  zippedBytes(unit: UnitId): number | undefined;
  /** Sorted by name. */
  packages(unit: UnitId): readonly UnitPackage[];
  /** What a function's code, and its tests, find by this name where they are developed: the nearest package.json that asks for it. */
  developedWith(unit: UnitId, name: string): UnitPackage | undefined;
  /** Whether two files hold the same bytes. */
  isSame(one: Path, other: Path): boolean;
  /** What a package cannot load without, by the package.json in its folder; optional peers are none of it. Sorted. */
  needs(manifest: Path): readonly { readonly name: string; readonly range: string; readonly peer: boolean }[];
}
