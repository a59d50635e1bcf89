import type { Host } from '../host/host.ts';
import type { Edge, InlineCode } from '../model/graph.ts';
import type { ImportSite } from '../model/module.ts';
import type { Stated } from '../model/place.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import { lineMap } from '../lines.ts';
import { folderOf } from '../paths.ts';
import { createParser } from '../parse/index.ts';
import type { Targets } from './targets.ts';

/** What code imports that is written in a function's declaration. It is the only file in its zip: layers and the runtime serve it. */
export function readInline(
  functions: readonly FunctionPackage[],
  targets: Targets,
  host: Host,
): ReadonlyMap<UnitId, InlineCode> {
  return new Map(
    functions.flatMap(({ id, inline, runtime }) => {
      if (!inline || !runtime?.value.startsWith('nodejs')) return [];
      const code = codeOf(id, inline, targets, host);
      return code ? [[id, code] as const] : [];
    }),
  );
}

function codeOf(id: UnitId, inline: Stated<string>, targets: Targets, host: Host): InlineCode | undefined {
  const { file } = inline.at;
  const folder = folderOf(file);
  // As Lambda calls it, beside the declaration: what stands above it there is what its author has installed.
  const name = folder === '' ? 'index.js' : `${folder}/index.js`;
  const module = createParser({ ...host, read: () => inline.value }).module(name);
  const consumer = targets.consumerOf(id);
  if (!module || !consumer) return undefined;
  const edges = module.imports.flatMap((site): Edge[] => {
    if (site.kind === 'asset' || site.specifier.startsWith('.') || site.specifier.includes('*')) return [];
    const target = targets.forConsumer(module, site, consumer);
    return [{ from: file, site: placed(site, inline, host), target, functions: [id] }];
  });
  return { edges, hasDynamicImports: module.hasDynamicImports };
}

/** An import where it stands in the declaration: a template indents and escapes what it holds, so it is looked for by its text. */
function placed(site: ImportSite, { value, at: { file, range } }: Stated<string>, host: Host): ImportSite {
  const text = host.read(file) ?? '';
  const [start, end] = range ?? [0, 0];
  const literal = value.slice(...site.range);
  const at = text.slice(start, end).indexOf(literal);
  const place = at < 0 ? ([start, end] as const) : ([start + at, start + at + literal.length] as const);
  return { ...site, range: place, line: lineMap(text).position(place[0]).line };
}
