import { parse } from 'jsonc-parser';
import type { Host } from '../../host/host.ts';
import type { Path } from '../../model/place.ts';
import { nestsTooDeeply } from '../../nesting.ts';
import { folderOf, joinPath, upward } from '../../paths.ts';
import { sourcesBehind } from '../handler.ts';

const EXTENSIONS = ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.jsx', '.json'];

/** The file of the repository that an import of infrastructure code means; undefined for npm packages and what is not there. */
export function createImports(host: Host): (from: Path, specifier: string) => Path | undefined {
  const packages = lazily(() => workspacePackages(host));
  const maps = new Map<Path, PathMap | undefined>();
  const mapOf = (folder: Path): PathMap | undefined => {
    if (!maps.has(folder)) maps.set(folder, readPathMap(host, folder));
    return maps.get(folder);
  };
  return (from, specifier) => {
    if (/^\.\.?(\/|$)/.test(specifier)) return complete(host, joinPath(folderOf(from), specifier));
    const map = [...upward(folderOf(from))].map(mapOf).find((found) => found !== undefined);
    for (const path of mapped(map, specifier)) {
      const file = complete(host, path);
      if (file !== undefined && !file.includes('node_modules/')) return file;
    }
    return inPackage(host, packages(), specifier);
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function complete(host: Host, path: Path | undefined): Path | undefined {
  if (path === undefined) return undefined;
  const stem = path.replace(/\.[cm]?jsx?$/, '');
  const names = [
    path,
    ...(stem === path ? [] : ['.ts', '.tsx', '.mts', '.cts'].map((extension) => stem + extension)),
    ...EXTENSIONS.map((extension) => path + extension),
    ...EXTENSIONS.map((extension) => (path === '' ? `index${extension}` : `${path}/index${extension}`)),
  ];
  const file = names.find((name) => host.kind(name) === 'file');
  // Beside a source may lie what it was compiled to.
  const source = file?.endsWith('.js') ? file.replace(/\.js$/, '.ts') : undefined;
  return source !== undefined && host.kind(source) === 'file' ? source : file;
}

interface PathMap {
  readonly base: Path;
  readonly hasBaseUrl: boolean;
  readonly paths: Readonly<Record<string, unknown>>;
}

interface TsConfig {
  readonly extends?: unknown;
  readonly compilerOptions?: { readonly baseUrl?: unknown; readonly paths?: unknown };
}

function readPathMap(host: Host, folder: Path): PathMap | undefined {
  let file = joinPath(folder, 'tsconfig.json');
  // What a tsconfig inherits counts where it says nothing itself; four files deep is deeper than anybody goes.
  for (let level = 0; level < 4 && file !== undefined && host.kind(file) === 'file'; level++) {
    const text = host.read(file) ?? '';
    const value: unknown = nestsTooDeeply(text) ? undefined : parse(text, [], { allowTrailingComma: true });
    const config: TsConfig = typeof value === 'object' && value !== null ? value : {};
    const { baseUrl, paths } = config.compilerOptions ?? {};
    if (typeof baseUrl === 'string' || isRecord(paths)) {
      const base = joinPath(folderOf(file), typeof baseUrl === 'string' ? baseUrl : '') ?? '';
      return { base, hasBaseUrl: typeof baseUrl === 'string', paths: isRecord(paths) ? paths : {} };
    }
    if (typeof config.extends !== 'string' || !config.extends.startsWith('.')) return undefined;
    const above = joinPath(folderOf(file), config.extends);
    file = above === undefined || host.kind(above) === 'file' ? above : `${above}.json`;
  }
  return undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function mapped(map: PathMap | undefined, specifier: string): Path[] {
  if (!map) return [];
  const found = Object.entries(map.paths).flatMap(([pattern, targets]) => {
    const [before = '', after] = pattern.split('*');
    const fits =
      after === undefined ? specifier === pattern : specifier.startsWith(before) && specifier.endsWith(after);
    if (!fits || !Array.isArray(targets)) return [];
    const middle = after === undefined ? '' : specifier.slice(before.length, specifier.length - after.length);
    return targets.flatMap((target) =>
      typeof target === 'string' ? (joinPath(map.base, target.replace('*', middle)) ?? []) : [],
    );
  });
  const fromBase = map.hasBaseUrl ? joinPath(map.base, specifier) : undefined;
  return fromBase === undefined ? found : [...found, fromBase];
}

function workspacePackages(host: Host): Map<string, Path> {
  const folders = new Map<string, Path>();
  for (const file of host.files) {
    if (!/(?:^|\/)package\.json$/.test(file)) continue;
    const name = /"name"\s*:\s*"([^"]+)"/.exec(host.read(file) ?? '')?.[1];
    if (name !== undefined && !folders.has(name)) folders.set(name, folderOf(file));
  }
  return folders;
}

function inPackage(host: Host, packages: ReadonlyMap<string, Path>, specifier: string): Path | undefined {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const folder = packages.get(name);
  if (folder === undefined) return undefined;
  const subpath = specifier.slice(name.length + 1);
  if (subpath !== '')
    return complete(host, joinPath(folder, subpath)) ?? complete(host, joinPath(folder, 'src', subpath));
  const main = /"main"\s*:\s*"([^"]+)"/.exec(host.read(joinPath(folder, 'package.json') ?? '') ?? '')?.[1];
  const built = main === undefined ? undefined : joinPath(folder, main);
  const sources = built === undefined ? [] : [...sourcesBehind(host, built.replace(/\.[cm]?js$/, '')), built];
  return [...sources, joinPath(folder, 'src/index'), joinPath(folder, 'lib/index'), folder]
    .map((path) => complete(host, path))
    .find((file) => file !== undefined);
}
