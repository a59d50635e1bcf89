/**
 * Draws clone classes to be judged by reading: `npm run bench:precision -- FOLDER --repository OWNER/NAME [--seed 1]
 * [--near 40] [--renamed 20]`. Each is printed as its first fragment beside the one that differs most from it; lines that are
 * the same stand once. Code goes to the terminal and nowhere else. What is judged already, in `OWNER+NAME.json` beside this
 * file, is left out; `--template` prints the whole draw as that file, verdicts carried over, the others to be filled in.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hunksBetween } from '../../packages/analyzer/src/duplicates/line-diff.ts';
import { drawn } from '../drawn.ts';
import { judgedIn, type Judgement, type Judgements } from './judgements.ts';
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

const [folder = '.'] = positionals;
const classes = duplicatesIn(folder);
const judged = judgedIn(values.repository);
const draws = [
  ...drawnOf(classes, 'near', Number(values.near)),
  ...drawnOf(classes, 'renamed', Number(values.renamed)),
].map((found) => {
  const read = [found.fragments[0]!, twinOf(found)] as const; // a class has two at least
  return { found, read, known: judged.verdictOn(found.id, read.map(placeOf)) };
});

if (values.template) {
  const judgements = draws.map(({ found, read, known }): Judgement => {
    const { id, likeness, shape, similarity } = found;
    const { verdict, why } = known ?? { verdict: false, why: '' };
    return { id, likeness, shape, similarity, fragments: read.map(placeOf), verdict, why };
  });
  const file: Judgements = {
    repository: values.repository,
    seed: Number(values.seed),
    judgements,
    earlier: judged.besides(judgements),
  };
  console.log(JSON.stringify(file, null, 2));
} else {
  for (const { found, read, known } of draws) {
    if (known) continue;
    const [first, twin] = read;
    const { id, likeness, shape, similarity, fragments } = found;
    console.log(`\n### ${id} ${likeness} ${shape} ${String(similarity)} ${String(fragments.length)} fragments`);
    console.log(`${placeOf(first)} ${first.name ?? ''}\n${placeOf(twin)} ${twin.name ?? ''}`);
    for (const line of beside(linesOf(folder, first), linesOf(folder, twin))) console.log(line);
  }
}
