import type { Path } from '../model/place.ts';

/** What a package.json asks for. */
export interface Wanted {
  /** Where that package.json is, from the folder of the lock file on. */
  readonly folder: Path;
  readonly name: string;
  readonly range: string;
}

/** What a lock file says that an install brings. */
export interface LockFile {
  /** npm packages, of all their versions together. */
  readonly names: ReadonlySet<string>;
  /** What each asks for if it can be had: its optional dependencies. */
  readonly optional: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where the package.json files are that it was made for, from its own folder on. Absent where it does not say. */
  readonly folders?: ReadonlySet<Path>;
  /** The version that a package.json gets. Undefined where that is not said, or a folder of the repository. */
  version(wanted: Wanted): string | undefined;
  /** What lies at the top of `node_modules`, where whoever does not ask for it finds it too; pnpm lays nothing there. */
  hoisted(name: string): Hoisted | undefined;
}

export interface Hoisted {
  readonly version: string;
  /** Only `devDependencies` lead to it. */
  readonly development: boolean;
}

/** Collects the entries of a lock file. */
export function collectEntries() {
  const versions = new Map<string, Set<string>>();
  const optional = new Map<string, Set<string>>();
  return {
    add(name: string, version?: string) {
      const known = versions.get(name) ?? new Set<string>();
      versions.set(name, version === undefined ? known : known.add(version));
    },
    addOptional(name: string, dependency: string) {
      const known = optional.get(name) ?? new Set<string>();
      optional.set(name, known.add(dependency));
    },
    /** The version of an npm package that is there in one alone: whoever asks for it gets that one. */
    singleVersion(name: string): string | undefined {
      const [first, ...others] = versions.get(name) ?? [];
      return others.length === 0 ? first : undefined;
    },
    result: () => ({ names: new Set(versions.keys()), optional }),
  };
}

/** A version, and not an address, a folder, or what pnpm writes behind it of its peers. */
export const versionIn = (text: string): string | undefined => /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?=$|[(_+])/.exec(text)?.[0];
