/**
 * Draws clone classes to be judged by reading: `npm run bench:precision -- FOLDER --repository OWNER/NAME [--seed 1]
 * [--near 40] [--renamed 20]`. Each is printed as its first fragment beside the one that differs most from it; lines that are
 * the same stand once. Code goes to the terminal and nowhere else. What is judged already, in `OWNER+NAME.json` beside this
 * file, is left out; `--template` prints the others as JSON to fill in.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hunksBetween } from '../../packages/analyzer/src/duplicates/line-diff.ts';
import { drawn } from '../drawn.ts';
import { fileOf, type Judgement, type Judgements } from './judgements.ts';
import { type Duplicate, duplicatesIn, type Fragment } from './report.ts';

const WIDTH = 76;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    repository: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    near: { type: 'string', default: '40' },
    renamed: { type: 'string', default: '20' },
    template: { type: 'boolean', default: false },
  },
});

const drawnOf = (classes: readonly Duplicate[], likeness: string, count: number): readonly Duplicate[] =>
  drawn(
    classes.filter((found) => found.likeness === likeness),
    ({ id }) => id,
    values.seed,
    count,
  );

/** The fragment that differs most from the first, by lines. */
function twinOf({ fragments, differences }: Duplicate): Fragment {
  const [most] = [...differences].sort((a, b) => b.lines - a.lines);
  return fragments[most?.fragment ?? 1]!; // a class has two at least
}

function linesOf(folder: string, { file, startLine, endLine }: Fragment): readonly string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .slice(startLine - 1, endLine);
}

/** Equal lines once, others beside each other. */
function* beside(left: readonly string[], right: readonly string[]): Generator<string> {
  const numbers = new Map<string, number>();
  const numbered = (lines: readonly string[]): Int32Array =>
    Int32Array.from(lines, (line) => {
      const text = line.trim();
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    });
  let at = 0;
  for (const { start, end, baseStart, baseEnd } of hunksBetween(numbered(left), numbered(right))) {
    for (; at < baseStart; at++) yield `  ${left[at]!}`; // below the hunk, which lies in the lines
    yield* columns(left.slice(baseStart, baseEnd), right.slice(start, end));
    at = baseEnd;
  }
  for (; at < left.length; at++) yield `  ${left[at]!}`; // below the length
}

function* columns(left: readonly string[], right: readonly string[]): Generator<string> {
  for (let at = 0; at < Math.max(left.length, right.length); at++)
    yield `≠ ${(left[at] ?? '').padEnd(WIDTH)} │ ${right[at] ?? ''}`;
}

const placeOf = ({ file, startLine, endLine }: Fragment): string => `${file}:${String(startLine)}-${String(endLine)}`;

function judgedIn(repository: string): ReadonlySet<string> {
  const file = fileOf(repository);
  if (!existsSync(file)) return new Set();
  const { judgements } = JSON.parse(readFileSync(file, 'utf8')) as Judgements; // ours
  return new Set(judgements.map(({ id }) => id));
}

const [folder = '.'] = positionals;
const classes = duplicatesIn(folder);
const judged = judgedIn(values.repository);
const open = [
  ...drawnOf(classes, 'near', Number(values.near)),
  ...drawnOf(classes, 'renamed', Number(values.renamed)),
].filter(({ id }) => !judged.has(id));

if (values.template) {
  const judgements = open.map((found): Judgement => {
    const { id, likeness, similarity } = found;
    const fragments = [found.fragments[0]!, twinOf(found)].map(placeOf); // a class has two at least
    return { id, likeness, similarity, fragments, verdict: false, why: '' };
  });
  console.log(JSON.stringify(judgements, null, 2));
} else {
  for (const found of open) {
    const [first, twin] = [found.fragments[0]!, twinOf(found)]; // a class has two at least
    const { id, likeness, similarity, fragments } = found;
    console.log(`\n### ${id} ${likeness} ${String(similarity)} ${String(fragments.length)} fragments`);
    console.log(`${placeOf(first)} ${first.name ?? ''}\n${placeOf(twin)} ${twin.name ?? ''}`);
    for (const line of beside(linesOf(folder, first), linesOf(folder, twin))) console.log(line);
  }
}
