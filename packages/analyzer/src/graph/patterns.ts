import type { Host } from '../host/host.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { ImportSite, Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import { isSourceFile, isTestFile } from '../parse/index.ts';
import { folderOf, joinPath } from '../paths.ts';
import { sortedSet } from '../sorted.ts';

/** A specifier with `*` for what only a run can tell, or for all the files that a bundler is to import. */
export const isPattern = ({ computed, specifier }: ImportSite): boolean =>
  specifier.includes('*') && (computed === true || specifier.startsWith('.'));

/** The imports of a module, where a pattern stands with one import for each file that fits it. */
export function createPatterns(
  host: Host,
  layers: ReadonlyMap<UnitId, LayerContent>,
): (module: Module) => readonly ImportSite[] {
  const known = new Map<Module, readonly ImportSite[]>();
  let landed: readonly Path[] | undefined;
  const filesOf = (specifier: string, from: Path): [pattern: Path | undefined, files: readonly Path[]] => {
    if (!specifier.startsWith('/opt/')) return [joinPath(folderOf(from), specifier), host.files];
    landed ??= sortedSet([...layers.values()].flatMap(({ files }) => [...files.keys()]));
    return [specifier.slice('/opt/'.length), landed];
  };
  const expanded = (from: Path, site: ImportSite): ImportSite[] => {
    if (!isPattern(site) || !/^(\.{1,2}|\/opt)\//.test(site.specifier)) return [site];
    const [pattern, files] = filesOf(site.specifier, from);
    const fits = pattern === undefined ? [] : fitting(pattern, files, site.kind === 'asset', from);
    return fits.map((texts) => ({ ...site, specifier: filled(site.specifier, texts) }));
  };
  return (module) => {
    if (!module.imports.some(isPattern)) return module.imports;
    const sites = known.get(module) ?? module.imports.flatMap((site) => expanded(module.file, site));
    known.set(module, sites);
    return sites;
  };
}

const filled = (pattern: string, texts: readonly string[]): string => {
  const rest = [...texts];
  return pattern.replace(/\*/g, () => rest.shift() ?? '');
};

/** What stands for each `*` in the files that fit. A `*` never crosses a folder. */
function fitting(pattern: Path, files: readonly Path[], isAsset: boolean, from: Path): string[][] {
  const [start = ''] = pattern.split('*');
  const shapes = isAsset ? [exact(pattern)] : shapesOf(pattern);
  const found = new Map<string, string[]>();
  for (const file of files) {
    if (!file.startsWith(start) || file === from || isTestFile(file)) continue;
    if (isAsset ? isSourceFile(file) : !isSourceFile(file) && !/\.(json|node)$/.test(file)) continue;
    const texts = shapes.map((shape) => shape.exec(file)?.slice(1)).find((match) => match !== undefined);
    if (texts) found.set(texts.join('/'), texts);
  }
  return [...found.values()];
}

const exact = (pattern: Path, end = ''): RegExp =>
  new RegExp(`^${pattern.split('*').map(escaped).join('([^/]+)')}${end}$`);
const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** `./x/*.js` may mean sources in TypeScript; `./x/*` a file with its ending, or a folder. */
function shapesOf(pattern: Path): RegExp[] {
  const [, stem = pattern, ending = ''] = /^(.*)\.([cm]?js)x?$/.exec(pattern) ?? [];
  if (ending !== '') return [exact(stem, `\\.(?:${ending}x?|${ending.replace('js', 'ts')}x?)`)];
  if (/\.\w+$/.test(pattern)) return [exact(pattern)];
  const folder = exact(pattern, '/index\\.\\w+');
  return pattern.endsWith('*') ? [exact(pattern), folder] : [exact(pattern, '\\.\\w+'), folder];
}
