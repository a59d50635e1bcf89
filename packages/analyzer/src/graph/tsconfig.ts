import { parse, type ParseError } from 'jsonc-parser';
import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
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
  const inFolder = (folder: Path): PathMap | undefined => {
    const file = ['tsconfig.json', 'jsconfig.json']
      .map((name) => (folder === '' ? name : `${folder}/${name}`))
      .find((name) => host.kind(name) === 'file');
    return file === undefined ? undefined : readPathMap(host, file, problems, new Set());
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

function readPathMap(host: Host, file: Path, problems: Map<Path, Problem>, seen: Set<Path>): PathMap | undefined {
  if (seen.has(file)) return undefined;
  seen.add(file);
  const errors: ParseError[] = [];
  const value: unknown = parse(host.read(file) ?? '', errors, { allowTrailingComma: true });
  const fault = errors[0];
  if (fault) problems.set(file, tsconfigUnreadable(file, [fault.offset, fault.offset + fault.length]));
  const config: TsConfig = typeof value === 'object' && value !== null ? value : {};
  const options = config.compilerOptions ?? {};
  const inherited = inheritedMap(host, file, config.extends, problems, seen);
  const folder = folderOf(file);
  const baseUrl = typeof options.baseUrl === 'string' ? joinPath(folder, options.baseUrl) : inherited?.baseUrl;
  const paths = isRecord(options.paths) ? ownPaths(options.paths, baseUrl ?? folder) : (inherited?.paths ?? []);
  return { paths, ...(baseUrl !== undefined && { baseUrl }) };
}

function inheritedMap(
  host: Host,
  file: Path,
  bases: unknown,
  problems: Map<Path, Problem>,
  seen: Set<Path>,
): PathMap | undefined {
  const names = (Array.isArray(bases) ? bases : [bases]).filter(
    (name) => typeof name === 'string' && name.startsWith('.'),
  );
  const maps = names.flatMap((name) => {
    const path = joinPath(folderOf(file), String(name));
    const found =
      path === undefined ? undefined : [path, `${path}.json`].find((candidate) => host.kind(candidate) === 'file');
    return found === undefined ? [] : (readPathMap(host, found, problems, seen) ?? []);
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
