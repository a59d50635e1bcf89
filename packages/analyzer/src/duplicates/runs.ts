import { weightWithoutFields } from './fields.ts';
import { growSeeds, type EqualRuns } from './longest.ts';
import { firstToken, type Row, type Run, tokenEnd, weightOf } from './run.ts';
import type { IsWanted } from './scope.ts';
import { findSeeds } from './seeds.ts';
import type { Copies, Stretch } from './source.ts';
import { samenessOf, weakest } from './sameness.ts';
import { sharedVocabulary } from './vocabulary.ts';

/** Fewer names in common do not tell what code is about. */
const LEAST_VOCABULARY = 7;

/** Runs of statements that are equal up to renaming, wherever they stand. */
export function copiesOfRuns(rows: readonly Row[], minTokens: number, isWanted: IsWanted): Copies[] {
  const areWanted = (runs: readonly Run[]): boolean => isWanted(runs.map(({ row }) => row));
  const seeds = findSeeds(rows, minTokens, areWanted);
  return growSeeds(seeds, areWanted).flatMap((grown) => {
    const runs = apart(grown.map(withoutWeightlessEnds));
    const [first] = runs;
    if (!first || !areWanted(runs) || weightOf(first) < minTokens) return [];
    const stretches = runs.map(stretchOf);
    const likeness = likenessOf(stretches);
    if (likeness !== 'identical' && (weightWithoutFields(first) < minTokens || isOfShapeAlone(stretches))) return [];
    return [{ stretches, likeness, similarity: 1, shape: 'statements' } as const];
  });
}

/** Its names agree, or the runs would not be together. */
const likenessOf = ([first, ...others]: readonly Stretch[]): Copies['likeness'] =>
  first ? weakest(others.map((other) => samenessOf(first, other, 'statements').likeness)) : 'identical';

/** Cases of a switch, and classes that differ in their names, are alike by what the language asks for. */
const isOfShapeAlone = ([first, ...others]: readonly Stretch[]): boolean =>
  first !== undefined && others.every((other) => sharedVocabulary(first, other) < LEAST_VOCABULARY);

const stretchOf = (run: Run): Stretch => ({ source: run.row.source, from: firstToken(run), to: tokenEnd(run) });

function withoutWeightlessEnds(run: Run): Run {
  const { weight } = run.row.source.tokens.statements;
  let { from, to } = run;
  while (from < to && weight[from] === 0) from++;
  while (from < to && weight[to - 1] === 0) to--;
  return from < to ? { row: run.row, from, to } : run;
}

/** In their order, without those that overlap the one before: `a a a` holds `a a` once. */
function apart(runs: EqualRuns): Run[] {
  const kept: Run[] = [];
  const inOrder = [...runs].sort((a, b) => a.row.base - b.row.base || a.from - b.from);
  for (const run of inOrder) {
    const last = kept.at(-1);
    if (last?.row.source !== run.row.source || tokenEnd(last) <= firstToken(run)) kept.push(run);
  }
  return kept;
}
