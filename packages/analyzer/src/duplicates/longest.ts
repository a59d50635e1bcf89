import { align, emptyRenaming, groupAlike, type Renaming, type Undo } from './renaming.ts';
import { firstToken, type Run, tokenCount, tokenEnd } from './run.ts';
import type { IsWanted, Seed } from './seeds.ts';

/** Runs that are equal up to renaming, at least two, in the order of their sources. */
export type EqualRuns = readonly Run[];

/**
 * Makes each seed as long as all of its runs agree, to both sides.
 *
 * Say A and B share the statements `a b c d e`, C shares only `b c`, and two statements make a seed. The seed `b c` stands in
 * A, B and C and cannot grow, for C has neither `a` nor `d`: one class of three. The seed `a b` stands in A and B alone and
 * grows to `a b c d e`: a class of two. `c d` and `d e` would grow to the same and are skipped.
 */
export function growSeeds(seeds: readonly Seed[], isWanted: IsWanted): EqualRuns[] {
  const seedAt = new Map<number, Seed>();
  for (const seed of seeds) for (const { row, from } of seed.runs) seedAt.set(numberOf(row, from), seed);
  const done = new Set<Seed>();
  const grown: EqualRuns[] = [];
  for (const seed of seeds) {
    if (done.has(seed)) continue;
    const waiting: EqualRuns[] = [seed.runs];
    for (const copies of waiting) {
      const { longest, parts } = grow(copies, isWanted);
      grown.push(longest);
      waiting.push(...parts);
      for (const inside of seedsInside(longest, seedAt)) done.add(inside);
    }
  }
  return grown;
}

const numberOf = (row: Run['row'], statement: number): number => row.base + statement - row.first;

/** The seeds that stand in these copies and nowhere else. */
function seedsInside(copies: EqualRuns, seedAt: ReadonlyMap<number, Seed>): Seed[] {
  const [first] = copies;
  if (!first) return [];
  const inside: Seed[] = [];
  for (let at = first.from; at < first.to; at++) {
    const seed = seedAt.get(numberOf(first.row, at));
    const own =
      seed?.runs.length === copies.length
        ? seed.runs.find(({ row, from }) => row === first.row && from === at)
        : undefined;
    if (seed && own && own.to <= first.to) inside.push(seed);
  }
  return inside;
}

interface Growth {
  readonly longest: EqualRuns;
  /** Where the names of some copies stop to agree: the groups among them that agree further. */
  readonly parts: readonly EqualRuns[];
}

function grow(seed: EqualRuns, isWanted: IsWanted): Growth {
  const [first, ...others] = seed;
  if (!first) return { longest: seed, parts: [] };
  const renamings = others.map((other) => {
    const renaming = emptyRenaming();
    align(first, other, renaming);
    return renaming;
  });
  const parts: EqualRuns[] = [];
  let longest = seed;
  for (const step of [right, left]) {
    for (;;) {
      const added = longest.flatMap((run) => step(run) ?? []);
      if (added.length < longest.length || !looksAlike(added)) break;
      const joined = longest.map((run, index) => join(run, added[index]));
      if (!agree(added, renamings)) {
        parts.push(...groupAlike(joined).filter((runs) => runs.length > 1 && isWanted(runs)));
        break;
      }
      longest = joined;
    }
  }
  return { longest, parts };
}

/** The statement after a run, or before it. */
const right = ({ row, to }: Run): Run | undefined => (to < row.end ? { row, from: to, to: to + 1 } : undefined);
const left = ({ row, from }: Run): Run | undefined =>
  from > row.first ? { row, from: from - 1, to: from } : undefined;

const join = (run: Run, added: Run = run): Run => ({
  row: run.row,
  from: Math.min(run.from, added.from),
  to: Math.max(run.to, added.to),
});

function looksAlike(statements: readonly Run[]): boolean {
  const [first] = statements;
  if (!first) return false;
  const hash = hashOf(first);
  return statements.every((statement) => tokenCount(statement) === tokenCount(first) && hashOf(statement) === hash);
}

const hashOf = (run: Run): number => run.row.hash(firstToken(run), tokenEnd(run));

/** Whether every copy's statement fits what its names stood for so far; all renamings grow, or none. */
function agree([first, ...others]: readonly Run[], renamings: readonly Renaming[]): boolean {
  const undos: Undo[] = [];
  const fits = others.every((other, index) => {
    const renaming = renamings[index];
    const undo = first && renaming && align(first, other, renaming);
    if (undo) undos.push(undo);
    return undo !== undefined;
  });
  if (!fits) for (const undo of undos) undo();
  return fits;
}
