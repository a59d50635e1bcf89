// npm run bench:fragments -- FOLDER… [--seed N] [--count N]: copies statements of one real function into the middle of another,
// edits them there, and counts how many of the copies are told. Prints, for each kind of edit, the share of copies of which
// one class covers most lines on both sides, how many of the lines told belong to the copy, and how many classes join what
// was not copied. Code of the folders goes to a temporary folder and nowhere else.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Body, bodiesIn } from './bodies.ts';
import { foreignStatements, type Kind, KINDS, type Lines, type Pair, pairOf, stretchOf } from './pairs.ts';
import { createDraw, type Draw } from './random.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '120' },
    bin: { type: 'string' },
  },
});
const layerlint = values.bin ?? fileURLToPath(new URL('../../packages/cli/bin/layerlint.js', import.meta.url));
const COVERED = 0.7;

interface Report {
  readonly duplicates: readonly {
    readonly fragments: readonly { readonly file: string; readonly startLine: number; readonly endLine: number }[];
  }[];
}

function pairsOf(kind: Kind, bodies: readonly Body[], draw: Draw, count: number): Pair[] {
  const foreign = foreignStatements(bodies);
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < bodies.length && pairs.length < count; at += 2) {
    const [body, other] = [bodies[at]!, bodies[at + 1]!]; // below the length
    const stretch = stretchOf(body, draw) ?? stretchOf(other, draw);
    const host = stretch?.body === body ? other : body;
    const pair = stretch && host.file !== stretch.body.file && pairOf(stretch, host, kind, { draw, foreign });
    if (pair) pairs.push(pair);
  }
  return pairs;
}

function reportOn(pairs: readonly Pair[]): Report {
  const root = mkdtempSync(join(tmpdir(), 'layerlint-bench-fragments-'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  try {
    const folders = pairs.flatMap((_, number) => [`original${String(number)}`, `copy${String(number)}`]);
    const functions = folders.map(
      (folder) =>
        `  ${folder}: { Type: AWS::Serverless::Function, Properties: { CodeUri: ${folder}/, Handler: index.handler, Runtime: nodejs22.x } }\n`,
    );
    write('template.yaml', `Transform: AWS::Serverless-2016-10-31\nResources:\n${functions.join('')}`);
    for (const [number, { original, copy }] of pairs.entries()) {
      write(`original${String(number)}/index.ts`, original);
      write(`copy${String(number)}/index.ts`, copy);
    }
    const args = [layerlint, 'duplicates', root, '--scope', 'all', '--format', 'json', '--no-cache'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (stdout === '') throw new Error(`layerlint reported nothing:\n${stderr}`);
    return JSON.parse(stdout) as Report; // our own report
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function measure(kind: Kind, pairs: readonly Pair[]): void {
  const { duplicates } = reportOn(pairs);
  const told = (file: string, { fragments }: Report['duplicates'][number]): Lines[] =>
    fragments.filter((one) => one.file === file).map(({ startLine, endLine }) => ({ first: startLine, last: endLine }));
  let [found, lines, right] = [0, 0, 0];
  for (const [number, { originalLines, copyLines }] of pairs.entries()) {
    const sides = duplicates.map((clone) => [
      { at: told(`original${String(number)}/index.ts`, clone), of: originalLines },
      { at: told(`copy${String(number)}/index.ts`, clone), of: copyLines },
    ]);
    const best = sides.find((both) => both.every(({ at, of }) => common(at, of) >= COVERED * lengthOf(of)));
    if (!best) continue;
    found++;
    for (const { at, of } of best) {
      lines += at.reduce((sum, part) => sum + lengthOf(part), 0);
      right += common(at, of);
    }
  }
  const numberOf = (file: string): string => file.replace(/\D+/g, '');
  const joining = duplicates.filter(({ fragments }) => new Set(fragments.map(({ file }) => numberOf(file))).size > 1);
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1).padStart(8);
  console.log(
    `${kind.name.padEnd(20)}${percent(found, pairs.length)} of ${String(pairs.length)}${percent(right, lines)}${String(joining.length).padStart(8)}`,
  );
}

const lengthOf = ({ first, last }: Lines): number => last - first + 1;
const common = (parts: readonly Lines[], { first, last }: Lines): number =>
  parts.reduce((sum, part) => sum + Math.max(0, Math.min(part.last, last) - Math.max(part.first, first) + 1), 0);

const folders = positionals.map((folder) => resolve(process.env['INIT_CWD'] ?? process.cwd(), folder));
const seed = Number(values.seed);
const bodies = bodiesIn(folders, createDraw(seed), Number(values.count) * 12);
console.log('edits               found %        lines %  others');
for (const kind of KINDS) measure(kind, pairsOf(kind, bodies, createDraw(seed + 1), Number(values.count)));
