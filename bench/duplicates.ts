// npm run bench:duplicates -- FOLDER… [--pairs N]: whole processes, side by side: our duplicates of a folder, edited copies
// and all files included, against other tools in the modes that look for the same. Prints CPU seconds (user and system,
// medians), how many times ours each peer takes, and peak memory. Needs the npm registry for the peers, and GNU time.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyTree } from './copy-tree.ts';
import { installPackages } from './peers.ts';
import { type Cost, median, timed } from './timed.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string', default: '5' } },
});
const pairs = Number(values.pairs);
const layerlint = fileURLToPath(new URL('../packages/cli/bin/layerlint.js', import.meta.url));
const tools = join(tmpdir(), 'layerlint-bench-clone-peers');

interface ClonePeer {
  readonly name: string;
  readonly bin: string;
  args(root: string, work: string): readonly string[];
}

const FORMATS = 'javascript,jsx,typescript,tsx';

const peers: readonly ClonePeer[] = [
  {
    name: 'jscpd, renamed and edited',
    bin: 'jscpd',
    args: (root, work) => [
      ...[
        '-k',
        '50',
        '-l',
        '5',
        '-f',
        FORMATS,
        '--no-gitignore',
        '-s',
        '-r',
        'json',
        '--no-tips',
        '-o',
        join(work, 'jscpd'),
      ],
      ...['--ignore-identifiers', '--ignore-literals', '--max-gap-lines', '3', '--similarity', '0.7'],
      ...['--cross-formats', 'js-ts', root],
    ],
  },
  {
    name: 'fallow, semantic and near',
    bin: 'fallow',
    args: (root, work) => [
      ...['dupes', '--root', root, '-c', join(work, 'fallow.json'), '--no-cache', '--quiet', '--no-fragments'],
      ...['--format', 'json', '--mode', 'semantic', '--near', '--cross-language'],
    ],
  },
];

function measure(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'layerlint-bench-duplicates-'));
  try {
    const root = join(work, basename(folder));
    copyTree(folder, root);
    writeFileSync(join(work, 'fallow.json'), '{"duplicates":{"ignoreDefaults":false}}');
    console.log(`\n${basename(folder)}, ${String(pairs)} pairs`);
    console.log(
      ['tool'.padEnd(30), ...['CPU s', 'ours', 'ratio', 'MB', 'our MB'].map((head) => head.padStart(8))].join(''),
    );
    // The first run fills the cache.
    ourRun(root, ['--cache-dir', join(work, 'cache')]);
    for (const peer of peers) {
      const bin = join(tools, 'node_modules', '.bin', peer.bin);
      compare(
        peer.name,
        () => timed(bin, peer.args(root, work), root),
        () => ourRun(root, ['--no-cache']),
      );
      compare(
        `  ours from the cache`,
        () => timed(bin, peer.args(root, work), root),
        () => ourRun(root, ['--cache-dir', join(work, 'cache')]),
      );
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function compare(name: string, theirs: () => Cost, own: () => Cost): void {
  const rounds = Array.from({ length: pairs }, () => ({ other: theirs(), ours: own() }));
  const cells = [
    median(rounds.map(({ other }) => other.seconds)).toFixed(2),
    median(rounds.map(({ ours }) => ours.seconds)).toFixed(2),
    median(rounds.map(({ other, ours }) => ours.seconds / other.seconds)).toFixed(2),
    median(rounds.map(({ other }) => other.megabytes)).toFixed(0),
    median(rounds.map(({ ours }) => ours.megabytes)).toFixed(0),
  ];
  console.log([name.padEnd(30), ...cells.map((cell) => cell.padStart(8))].join(''));
}

const ourRun = (root: string, more: readonly string[]): Cost =>
  timed(process.execPath, [layerlint, 'duplicates', root, '--scope', 'all', '--format', 'json', ...more], root);

installPackages(tools, ['jscpd@5.3.3', 'fallow@3.36.0']);
for (const folder of positionals) measure(resolve(process.env['INIT_CWD'] ?? process.cwd(), folder));
