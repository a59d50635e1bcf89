/**
 * The share of local imports that lead to a file, for each folder given: `node --import tsx bench/local-imports.ts FOLDER…`.
 * Every source file of the folder counts, whether a unit holds it or not; local is what names a path, `/opt`, `#`, or
 * resolves to a file of the repository. `--list` prints what stayed unresolved.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { discover } from '../packages/analyzer/src/discover/index.ts';
import { buildGraph } from '../packages/analyzer/src/graph/index.ts';
import { diskHost } from '../packages/analyzer/src/host/disk.ts';
import { studyLayers } from '../packages/analyzer/src/layers/index.ts';
import type { Edge } from '../packages/analyzer/src/model/graph.ts';
import type { FunctionPackage, Layer } from '../packages/analyzer/src/model/workspace.ts';
import { createParser } from '../packages/analyzer/src/parse/index.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });

/** Holds whatever no unit holds, with every layer. A bundler packs it, so nothing is wrong with where it leads. */
const everything = (layers: readonly Layer[]): FunctionPackage => ({
  kind: 'function',
  id: '#everything',
  name: 'everything',
  framework: 'folder',
  declaredAt: { file: '' },
  root: '',
  packageType: 'Zip',
  bundled: true,
  layers: layers.map(({ id, declaredAt }) => ({ kind: 'local', layer: id, at: declaredAt })),
  layersComplete: false,
});

const isLocal = ({ site, target }: Edge): boolean =>
  !site.mock && (/^(\.{1,2}(\/|$)|\/|#)/.test(site.specifier) || target.kind === 'module' || target.kind === 'asset');

function localEdges(folder: string): readonly Edge[] {
  const host = diskHost(folder);
  const { workspace } = discover(host, {});
  const whole = { ...workspace, functions: [...workspace.functions, everything(workspace.layers)] };
  const layers = studyLayers(whole, host);
  return buildGraph({ workspace: whole, layers, parser: createParser(host), host }).edges.filter(isLocal);
}

const placeOf = ({ from, site }: Edge): string => `${from} ${site.specifier}`;
let [all, missing] = [0, 0];
for (const folder of positionals) {
  const edges = localEdges(folder);
  // Where functions differ, one that is served is enough: the path is right.
  const served = new Set(edges.filter(({ target }) => target.kind !== 'unresolved').map(placeOf));
  const unresolved = edges.filter((edge) => edge.target.kind === 'unresolved' && !served.has(placeOf(edge)));
  const places = new Set(unresolved.map(placeOf));
  const total = new Set(edges.map(placeOf)).size;
  all += total;
  missing += places.size;
  console.log(`${basename(folder)}: ${String(total - places.size)} of ${String(total)} local imports resolved`);
  if (values.list) for (const place of places) console.log(`  ${place}`);
}
console.log(
  `all: ${String(all - missing)} of ${String(all)}, ${((100 * (all - missing)) / Math.max(1, all)).toFixed(2)} %`,
);
