// npm run bench:graph -- FOLDER… [--pairs N]: whole processes, side by side: our import graph of a folder against other tools
// that look for cycles in it. Prints CPU seconds (user and system, medians) and how many times ours each peer takes.
// Needs the npm registry for the peers, and GNU time, which alone tells a child's CPU time and memory.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyTree } from './copy-tree.ts';
import { installPeers, type Peer, peers } from './peers.ts';
import { type Cost, median, timed } from './timed.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string', default: '5' } },
});
const pairs = Number(values.pairs);
const layerlint = fileURLToPath(new URL('../packages/cli/bin/layerlint.js', import.meta.url));
const tools = join(tmpdir(), 'layerlint-bench-peers');

function measure(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'layerlint-bench-graph-'));
  try {
    const root = join(work, basename(folder));
    copyTree(folder, root);
    console.log(`\n${basename(folder)}: ${String(sourcesBelow(root))} source files, ${String(pairs)} pairs`);
    console.log(
      ['tool'.padEnd(28), 'CPU s'.padStart(8), 'ours'.padStart(8), 'ratio'.padStart(8), 'MB'.padStart(6)].join(''),
    );
    for (const peer of peers)
      printPair(
        peer.name,
        comparePair(root, () => peerRun(peer, root)),
      );
    const file = firstSource(root);
    printPair(
      'ours, warm, a file edited',
      comparePair(root, () => editedRun(root, file)),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function comparePair(root: string, other: () => Cost): { other: Cost; ours: Cost; ratio: number } {
  const rounds = Array.from({ length: pairs }, () => ({ other: other(), ours: ourRun(root, ['--no-cache']) }));
  return {
    other: {
      seconds: median(rounds.map((round) => round.other.seconds)),
      megabytes: median(rounds.map((round) => round.other.megabytes)),
    },
    ours: {
      seconds: median(rounds.map((round) => round.ours.seconds)),
      megabytes: median(rounds.map((round) => round.ours.megabytes)),
    },
    ratio: median(rounds.map((round) => round.other.seconds / round.ours.seconds)),
  };
}

const ourRun = (root: string, more: readonly string[]): Cost =>
  timed(process.execPath, [layerlint, 'graph', root, ...more], root);

const peerRun = ({ bin, args }: Peer, root: string): Cost =>
  timed(
    join(tools, 'node_modules', '.bin', bin),
    args.map((argument) => argument.replace('PEERS', tools)),
    root,
  );

let edits = 0;
function editedRun(root: string, file: string): Cost {
  writeFileSync(file, `export const edit${String(edits++)} = 1;\n`);
  return ourRun(root, ['--cache-dir', join(root, '..', 'cache')]);
}

function printPair(name: string, { other, ours, ratio }: ReturnType<typeof comparePair>): void {
  const numbers = [other.seconds.toFixed(2), ours.seconds.toFixed(2), ratio.toFixed(2)].map((text) => text.padStart(8));
  console.log(name.padEnd(28) + numbers.join('') + other.megabytes.toFixed(0).padStart(6));
}

const SOURCE = /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx)$/;

function* sources(folder: string): Iterable<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (name === 'node_modules') continue;
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) yield* sources(path);
    else if (SOURCE.test(name)) yield path;
  }
}

const sourcesBelow = (root: string): number => [...sources(root)].length;

function firstSource(root: string): string {
  for (const file of sources(root)) return file;
  throw new Error(`no source file below ${root}`);
}

if (positionals.length === 0) throw new Error('name one or more folders to read');
if (!existsSync(join(tools, 'node_modules'))) installPeers(tools);
for (const folder of positionals) measure(resolve(process.env['INIT_CWD'] ?? process.cwd(), folder));
