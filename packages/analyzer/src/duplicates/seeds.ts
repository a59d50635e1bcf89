import { append } from '../sorted.ts';
import { groupAlike } from './renaming.ts';
import type { Row, Run } from './run.ts';
import { createTwiceSeen } from './twice-seen.ts';

/** The shortest runs that are worth a word, equal up to renaming. */
export interface Seed {
  readonly runs: readonly Run[];
}

/** Whether runs together are of interest: in more than one set of units, say. */
export type IsWanted = (runs: readonly Run[]) => boolean;

/**
 * From every statement on, the shortest run of `minTokens`, sorted into groups that are alike.
 *
 * Of a copied stretch, however long, each such run is a copy too: what has no like in the first, cheap comparison (one number
 * for a run, and one bit for the number) is dropped there, and that is nearly everything.
 */
export function findSeeds(rows: readonly Row[], minTokens: number, isWanted: IsWanted): Seed[] {
  const statements = rows.reduce((sum, { first, end }) => sum + end - first, 0);
  const seen = createTwiceSeen(statements);
  for (const row of rows) forShortestRuns(row, minTokens, (from, to) => seen.add(hashOf(row, from, to)));
  const candidates = new Map<number, Run[]>();
  for (const row of rows) {
    forShortestRuns(row, minTokens, (from, to) => {
      const hash = hashOf(row, from, to);
      if (seen.twice(hash)) append(candidates, hash, { row, from, to });
    });
  }
  const several = [...candidates.values()].filter((runs) => runs.length > 1 && isWanted(runs));
  const groups = several.flatMap(groupAlike);
  return groups.filter((runs) => runs.length > 1 && isWanted(runs)).map((runs) => ({ runs }));
}

function hashOf({ source, hash }: Row, from: number, to: number): number {
  const { statements } = source.tokens;
  return hash(statements.from[from]!, statements.to[to - 1]!); // statements of the row
}

function forShortestRuns(
  { source, first, end }: Row,
  minTokens: number,
  visit: (from: number, to: number) => void,
): void {
  const { weight } = source.tokens.statements;
  let [to, sum] = [first, 0];
  for (let from = first; from < end; from++) {
    while (sum < minTokens && to < end) sum += weight[to++]!; // statements of the row, here and below
    if (sum < minTokens) break;
    const own = weight[from]!;
    if (own > 0) visit(from, to);
    sum -= own;
  }
}
