import type { PackageJson } from '../layers/index.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { folderOf, joinPath } from '../paths.ts';

/** A tree of files to look for a module in: the repository, or what an attached layer puts below `/opt`. */
export interface Tree {
  has(file: Path): boolean;
  manifest(file: Path): PackageJson | undefined;
}

const TYPESCRIPT_FIRST = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.node'];
const JAVASCRIPT_FIRST = ['.js', '.mjs', '.cjs', '.jsx', '.json', '.node', '.ts', '.tsx', '.mts', '.cts'];

/** TypeScript writes the extension of the output: `./money.js` may be money.ts. */
const SOURCE_OF: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
  '.jsx': ['.tsx'],
};

/**
 * The file a path means, as Node and the compilers complete it: itself, with an extension, or as a folder.
 * A TypeScript importer gets the TypeScript of two twins, a JavaScript importer the JavaScript.
 */
export function completePath(tree: Tree, path: Path, fromTypeScript: boolean): Path | undefined {
  const known = completedIn(tree, fromTypeScript);
  const before = known.get(path);
  if (before !== undefined || known.has(path)) return before;
  const file = asFile(tree, path, fromTypeScript) ?? asFolder(tree, path, fromTypeScript);
  known.set(path, file);
  return file;
}

// Most files are imported more than once, and most paths that lead nowhere as well.
const completed = new WeakMap<Tree, Readonly<Record<'typescript' | 'javascript', Map<Path, Path | undefined>>>>();

function completedIn(tree: Tree, fromTypeScript: boolean): Map<Path, Path | undefined> {
  const known = completed.get(tree) ?? {
    typescript: new Map<Path, Path | undefined>(),
    javascript: new Map<Path, Path | undefined>(),
  };
  completed.set(tree, known);
  return fromTypeScript ? known.typescript : known.javascript;
}

function asFile(tree: Tree, path: Path, fromTypeScript: boolean): Path | undefined {
  if (path === '') return undefined;
  return (
    (fromTypeScript ? undefined : existing(tree, path)) ??
    sourceOf(tree, path) ??
    (fromTypeScript ? existing(tree, path) : undefined) ??
    extended(tree, path, fromTypeScript ? TYPESCRIPT_FIRST : JAVASCRIPT_FIRST)
  );
}

const existing = (tree: Tree, path: Path): Path | undefined => (tree.has(path) ? path : undefined);

function sourceOf(tree: Tree, path: Path): Path | undefined {
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0];
  if (extension === undefined) return undefined;
  const stem = path.slice(0, -extension.length);
  return extended(tree, stem, SOURCE_OF[extension] ?? []);
}

function extended(tree: Tree, path: Path, extensions: readonly string[]): Path | undefined {
  for (const extension of extensions) if (tree.has(path + extension)) return path + extension;
  return undefined;
}

function asFolder(tree: Tree, folder: Path, fromTypeScript: boolean): Path | undefined {
  const manifest = tree.manifest(joinPath(folder, 'package.json') ?? 'package.json');
  const main = manifest?.main === undefined ? undefined : joinPath(folder, manifest.main);
  const named =
    main === undefined || main === folder
      ? undefined
      : (asFile(tree, main, fromTypeScript) ?? asFile(tree, `${main}/index`, fromTypeScript));
  return named ?? asFile(tree, joinPath(folder, 'index') ?? 'index', fromTypeScript);
}

/** Whether Node's CommonJS answers. */
export const isRequire = ({ kind }: Pick<ImportSite, 'kind'>): boolean =>
  kind === 'require' || kind === 'resolve' || kind === 'import-equals';

/** The conditions of package.json `exports` that hold for an import. */
export const conditionsOf = (site: Pick<ImportSite, 'kind'>): ReadonlySet<string> =>
  new Set(isRequire(site) ? ['node', 'require'] : ['node', 'import', 'module-sync']);

/** The path an import of a npm package's subpath has inside its folder, by its `exports`; undefined when it is closed or says nothing. */
export function exportedPath(
  manifest: PackageJson | undefined,
  subpath: string,
  conditions: ReadonlySet<string>,
): string | undefined {
  const { exports } = manifest ?? {};
  if (exports === undefined) return undefined;
  return matchSubpath(
    isSubpathMap(exports) ? exports : { '.': exports },
    subpath === '' ? '.' : `./${subpath}`,
    conditions,
  );
}

/** `#money` by the `imports` of a package.json. */
export function importedPath(
  manifest: PackageJson | undefined,
  specifier: string,
  conditions: ReadonlySet<string>,
): string | undefined {
  const { imports } = manifest ?? {};
  return isRecord(imports) ? matchSubpath(imports, specifier, conditions) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSubpathMap = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && Object.keys(value).every((key) => key.startsWith('.'));

/** Exact keys first, then the pattern with the longest text before its `*`, as Node does. */
function matchSubpath(
  map: Record<string, unknown>,
  subpath: string,
  conditions: ReadonlySet<string>,
): string | undefined {
  if (Object.hasOwn(map, subpath)) return chosen(map[subpath], conditions);
  const patterns = Object.keys(map).filter((key) => key.includes('*'));
  patterns.sort((a, b) => b.indexOf('*') - a.indexOf('*') || b.length - a.length);
  for (const pattern of patterns) {
    const [before = '', after = ''] = pattern.split('*');
    if (!subpath.startsWith(before) || !subpath.endsWith(after) || subpath.length < pattern.length) continue;
    return chosen(map[pattern], conditions)?.replaceAll(
      '*',
      subpath.slice(before.length, subpath.length - after.length),
    );
  }
  return undefined;
}

/** The first condition that holds, in the order written; of an array the first that says anything. */
function chosen(value: unknown, conditions: ReadonlySet<string>): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => chosen(item, conditions)).find((path) => path !== undefined);
  if (!isRecord(value)) return undefined;
  for (const [condition, next] of Object.entries(value)) {
    if (condition !== 'default' && !conditions.has(condition)) continue;
    const path = chosen(next, conditions);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** The package.json that rules a file: the nearest one above it. */
export function nearestManifest(
  tree: Tree,
  file: Path,
): { readonly folder: Path; readonly manifest: PackageJson } | undefined {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const manifest = tree.manifest(folder === '' ? 'package.json' : `${folder}/package.json`);
    if (manifest) return { folder, manifest };
    if (folder === '') return undefined;
  }
}
