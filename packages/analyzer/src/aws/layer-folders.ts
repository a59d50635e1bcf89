/** A language of Lambda's own runtimes, and where each of them looks below `/opt`. */
export interface LayerFolders {
  /** The top folder of the language. */
  readonly folder: 'nodejs' | 'python' | 'java' | 'ruby';
  /** How the runtimes are called. */
  readonly runtime: RegExp;
  /** A folder that only one version of the language looks into; its first group is that version. */
  readonly versioned?: RegExp;
  /** What every version looks into, beside it. */
  readonly common: RegExp;
  /** The version of a runtime, as the folder has it. */
  readonly versionOf: (runtime: string) => string;
}

/** Folders of every runtime: programs, shared libraries, processes beside the function. */
export const COMMON_FOLDERS = /^(?:bin|lib|extensions)\//;

/** https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html#packaging-layers-paths */
const FOLDERS: readonly LayerFolders[] = [
  {
    folder: 'nodejs',
    runtime: /^nodejs\d+\.x$/,
    versioned: /^nodejs\/node(\d+)\/node_modules\//,
    common: /^nodejs\/(?!node\d+\/node_modules\/)/,
    versionOf: (runtime) => /\d+/.exec(runtime)?.[0] ?? '',
  },
  {
    folder: 'python',
    runtime: /^python3\.\d+$/,
    versioned: /^python\/lib\/python(3\.\d+)\/site-packages\//,
    common: /^python\/(?!lib\/python3\.\d+\/site-packages\/)/,
    versionOf: (runtime) => runtime.slice('python'.length),
  },
  {
    folder: 'ruby',
    runtime: /^ruby\d\.\d$/,
    versioned: /^ruby\/gems\/(\d\.\d)\.\d+\//,
    common: /^ruby\/lib\//,
    versionOf: (runtime) => runtime.slice('ruby'.length),
  },
  { folder: 'java', runtime: /^java\d/, common: /^java\/lib\/[^/]+\.jar$/, versionOf: () => '' },
];

/** Undefined for runtimes that have no folder of their own. */
export const layerFolders = (runtime: string): LayerFolders | undefined =>
  FOLDERS.find((language) => language.runtime.test(runtime));

/** Every language by its folder. */
export const LANGUAGE_FOLDERS: readonly string[] = FOLDERS.map(({ folder }) => folder);
