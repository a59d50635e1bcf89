import type { Path, Place } from './place.ts';
import type { Architecture, UnitId } from './workspace.ts';

/** The libraries of the system whose names carry versions. */
export type SymbolLibrary = 'GLIBC' | 'GLIBCXX' | 'CXXABI';

export type SymbolVersions = Readonly<Partial<Record<SymbolLibrary, string>>>;

/** A compiled file, tied to an operating system and a CPU, as its own bytes say. */
export interface NativeBinary {
  readonly file: Path;
  /** Where it lies in the zip, where `file` is one. */
  readonly inside?: Path;
  /** The units whose zip holds it, sorted. */
  readonly units: readonly UnitId[];
  readonly format: string;
  readonly os: 'linux' | 'darwin' | 'windows' | 'other' | 'any';
  /** `x86_64`, `arm64`, `x86`, `arm`, …; several in a universal Mach-O; empty for wasm. */
  readonly architectures: readonly string[];
  /** Only where the bytes say so. */
  readonly libc?: 'glibc' | 'musl';
  /** The newest version of each library that the loader must find: `{ GLIBC: '2.28' }`. */
  readonly versions?: SymbolVersions;
  /** Of an addon of Node: Node-API, which every Node has, or the number of the one ABI that it was built for. */
  readonly addon?: 'node-api' | number;
  /**
   * What runs in its place: a module in `python`, wherever the platform is not the one that the binary's name is for, or the
   * npm package's own `fallback`, wherever it does not load.
   */
  readonly standIn?: 'python' | 'fallback';
}

/** An npm package with what was compiled for one platform, and nothing else: `@img/sharp-linux-x64`. */
export interface PlatformBuild {
  readonly name: string;
  /** Absent where it is not for Linux, or for a CPU that Lambda does not have. */
  readonly architecture?: Architecture;
  readonly libc?: 'musl';
  readonly wasm?: true;
  /** Installed, or in the lock file. */
  readonly present: boolean;
}

/** An npm package that asks for builds of itself, one npm package for each platform: `sharp`, `esbuild`. */
export interface PlatformPackage {
  readonly name: string;
  /** Sorted by name. */
  readonly builds: readonly PlatformBuild[];
  /** The lock file that an install goes by. Absent where it is installed in a folder that ships. */
  readonly lock?: Path;
  /** The dependency in a package.json, else the file where it was seen. */
  readonly at: Place;
  /** The functions that load it. Sorted. */
  readonly functions: readonly UnitId[];
}

/** An npm package whose compiled part an installation script makes or fetches, in a folder that ships and without it. */
export interface UnbuiltPackage {
  readonly name: string;
  /** The dependency in a package.json, else the file where it was seen. */
  readonly at: Place;
  /** The functions that load it when they start. Sorted. */
  readonly functions: readonly UnitId[];
}

/** The engines that Prisma makes for a client, by the names of their platforms; `native` is the machine that makes them. */
export interface PrismaEngines {
  /** Where the schema says so, else its generator. */
  readonly at: Place;
  readonly targets: readonly string[];
  /** The functions that start the client. Sorted. */
  readonly functions: readonly UnitId[];
}
