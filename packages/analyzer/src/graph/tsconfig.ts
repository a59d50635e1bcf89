import { parse, type ParseError } from 'jsonc-parser';
import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { nestsTooDeeply } from '../nesting.ts';
import { folderOf, joinPath, upward } from '../paths.ts';
import { tsconfigUnreadable } from './problems.ts';

/** Where a tsconfig sends specifiers that are not relative. Folders are below the root. */
export interface PathMap {
  /** Pattern to the paths it may mean, best first. */
  readonly paths: readonly (readonly [pattern: string, targets: readonly Path[]])[];
  readonly baseUrl?: Path;
}

/** The path maps of the tsconfig.json and jsconfig.json files, each read once. */
export function createPathMaps(host: Host): { above(file: Path): PathMap | undefined; problems(): readonly Problem[] } {
  const byFolder = new Map<Path, PathMap | undefined>();
  const problems = new Map<Path, Problem>();
  const maps = new Map<Path, PathMap | undefined>();
  const inFolder = (folder: Path): PathMap | undefined => {
    const file = ['tsconfig.json', 'jsconfig.json']
      .map((name) => (folder === '' ? name : `${folder}/${name}`))
      .find((name) => host.kind(name) === 'file');
    return file === undefined ? undefined : readPathMap({ host, maps, problems, file, seen: new Set() });
  };
  return {
    above(file) {
      const folder = folderOf(file);
      if (!byFolder.has(folder)) {
        byFolder.set(
          folder,
          [...upward(folder)].map(inFolder).find((map) => map !== undefined),
        );
      }
      return byFolder.get(folder);
    },
    problems: () => [...problems.values()],
  };
}

interface TsConfig {
  readonly extends?: unknown;
  readonly compilerOptions?: { readonly paths?: unknown; readonly baseUrl?: unknown };
}

interface Reading {
  readonly host: Host;
  readonly file: Path;
  /** What was read before: many configs extend the same one. */
  readonly maps: Map<Path, PathMap | undefined>;
  readonly problems: Map<Path, Problem>;
  /** The configs that lead here, each extending the next. */
  readonly seen: ReadonlySet<Path>;
}

function readPathMap(reading: Reading): PathMap | undefined {
  const { file, maps, seen } = reading;
  if (seen.has(file)) return undefined;
  if (!maps.has(file)) maps.set(file, pathMapIn(reading));
  return maps.get(file);
}

function pathMapIn({ file, seen, ...reading }: Reading): PathMap {
  const config = configIn(file, reading);
  const options = config.compilerOptions ?? {};
  const inherited = inheritedMap({ ...reading, file, seen: new Set([...seen, file]) }, config.extends);
  const folder = folderOf(file);
  const baseUrl = typeof options.baseUrl === 'string' ? joinPath(folder, options.baseUrl) : inherited?.baseUrl;
  const paths = isRecord(options.paths) ? ownPaths(options.paths, baseUrl ?? folder) : (inherited?.paths ?? []);
  return { paths, ...(baseUrl !== undefined && { baseUrl }) };
}

function configIn(file: Path, { host, problems }: Pick<Reading, 'host' | 'problems'>): TsConfig {
  const text = host.read(file) ?? '';
  if (nestsTooDeeply(text)) {
    problems.set(file, tsconfigUnreadable(file, [0, 1]));
    return {};
  }
  const errors: ParseError[] = [];
  const value: unknown = plainJson(text) ?? parse(text, errors, { allowTrailingComma: true });
  const fault = errors[0];
  if (fault) problems.set(file, tsconfigUnreadable(file, [fault.offset, fault.offset + fault.length]));
  return typeof value === 'object' && value !== null ? value : {};
}

/** Without comments, as most are, it is read in a tenth of the time. */
function plainJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function inheritedMap(reading: Reading, bases: unknown): PathMap | undefined {
  const { file, host } = reading;
  const names = (Array.isArray(bases) ? bases : [bases]).filter(
    (name) => typeof name === 'string' && name.startsWith('.'),
  );
  const maps = names.flatMap((name) => {
    const path = joinPath(folderOf(file), String(name));
    const found =
      path === undefined ? undefined : [path, `${path}.json`].find((candidate) => host.kind(candidate) === 'file');
    return found === undefined ? [] : (readPathMap({ ...reading, file: found }) ?? []);
  });
  return maps.at(-1);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function ownPaths(paths: Record<string, unknown>, base: Path): PathMap['paths'] {
  return Object.entries(paths).map(([pattern, targets]) => [
    pattern,
    (Array.isArray(targets) ? targets : []).flatMap((target) =>
      typeof target === 'string' ? (joinPath(base, target) ?? []) : [],
    ),
  ]);
}

/** The paths a specifier may mean by `paths`, best pattern first: exact, else the longest text before the `*`. */
export function mappedPaths(map: PathMap | undefined, specifier: string): Path[] {
  const fits = (map?.paths ?? []).filter(([pattern]) => matches(pattern, specifier));
  fits.sort(([a], [b]) => Number(a.includes('*')) - Number(b.includes('*')) || b.indexOf('*') - a.indexOf('*'));
  const [pattern = '', targets = []] = fits[0] ?? [];
  const [before = '', after = ''] = pattern.split('*');
  const middle = specifier.slice(before.length, specifier.length - after.length);
  return targets.map((target) => target.replace('*', middle));
}

function matches(pattern: string, specifier: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === specifier;
  return (
    specifier.length >= pattern.length - 1 &&
    specifier.startsWith(pattern.slice(0, star)) &&
    specifier.endsWith(pattern.slice(star + 1))
  );
}
