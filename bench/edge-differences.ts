// npm run bench:edges -- FOLDER… [--sample N]: which imports between the files of a folder our graph holds, and which other
// tools find: how many both have, and a sample of what only one has. Needs the npm registry for the peers.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyTree } from './copy-tree.ts';
import { dependencyCruiserEdges, type EdgesOf, type LocalEdge, madgeEdges } from './peer-edges.ts';
import { installPeers } from './peers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '25' } },
});
const layerlint = fileURLToPath(new URL('../packages/cli/bin/layerlint.js', import.meta.url));
const tools = join(tmpdir(), 'layerlint-bench-peers');
const peers: readonly (readonly [name: string, edgesOf: EdgesOf])[] = [
  ['dependency-cruiser', dependencyCruiserEdges],
  ['madge', madgeEdges],
];

function compare(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'layerlint-bench-edges-'));
  try {
    const root = join(work, basename(folder));
    copyTree(folder, root);
    const ours = byEnds(ourEdges(root));
    for (const [name, edgesOf] of peers) print(basename(folder), name, ours, byEnds(edgesOf(root, tools)));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function ourEdges(root: string): LocalEdge[] {
  const args = [layerlint, 'graph', root, '--format', 'json', '--no-cache'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (stdout === '') throw new Error(`layerlint said nothing:\n${stderr}`);
  const { edges } = JSON.parse(stdout) as { edges: (Omit<LocalEdge, 'to'> & { to?: string })[] };
  return edges.flatMap(({ from, to, specifier }) => (to === undefined ? [] : [{ from, to, specifier }]));
}

/** Two imports of one file by another are one: tools differ in how they count. Installed npm packages are left out. */
const byEnds = (edges: readonly LocalEdge[]): ReadonlyMap<string, LocalEdge> =>
  new Map(
    edges
      .filter(({ from, to }) => from !== to && !`${from}/${to}`.includes('node_modules/'))
      .map((edge) => [`${edge.from} → ${edge.to}`, edge]),
  );

type Edges = ReturnType<typeof byEnds>;

function print(folder: string, peer: string, ours: Edges, theirs: Edges): void {
  const onlyOurs = [...ours].filter(([key]) => !theirs.has(key));
  const onlyTheirs = [...theirs].filter(([key]) => !ours.has(key));
  const counts = [ours.size - onlyOurs.length, onlyOurs.length, onlyTheirs.length].map(String);
  console.log(
    `\n${folder}, ${peer}: ${counts[0] ?? ''} both, ${counts[1] ?? ''} only ours, ${counts[2] ?? ''} only theirs`,
  );
  printSamples('only ours', onlyOurs);
  printSamples('only theirs', onlyTheirs);
}

function printSamples(side: string, edges: readonly (readonly [key: string, edge: LocalEdge])[]): void {
  const groups = new Map<string, (readonly [string, LocalEdge])[]>();
  for (const edge of edges) groups.set(sortOf(edge[1]), [...(groups.get(sortOf(edge[1])) ?? []), edge]);
  for (const [sort, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(` ${side}, ${sort}: ${String(group.length)}`);
    const chosen = group.toSorted(([a], [b]) => (digest(a) < digest(b) ? -1 : 1)).slice(0, Number(values.sample));
    for (const [key, { specifier }] of chosen.sort(([a], [b]) => (a < b ? -1 : 1)))
      console.log(`  ${key}${specifier === '' ? '' : `  '${specifier}'`}`);
  }
}

/** How the file is named, for these are found in different ways. */
function sortOf({ from, to, specifier }: LocalEdge): string {
  if (/\.d\.[cm]?ts$/.test(from)) return 'written in declarations';
  if (!SOURCE.test(from)) return 'written in no source file';
  if (/\.d\.[cm]?ts$/.test(to)) return 'of declarations';
  if (!SOURCE.test(to)) return 'of a file that is no source';
  if (specifier === '') return 'of a source file';
  return specifier.startsWith('.') ? 'by a relative path' : 'by a name';
}

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** A sample that is spread over the tree, and the same in every run. */
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

if (positionals.length === 0) throw new Error('name one or more folders to read');
if (!existsSync(join(tools, 'node_modules'))) installPeers(tools);
for (const folder of positionals) compare(resolve(process.env['INIT_CWD'] ?? process.cwd(), folder));
