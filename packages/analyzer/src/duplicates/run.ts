import { type BlindHash, blindHash } from './blind-hash.ts';
import type { Source } from './source.ts';

/** A statement list in its source. Statements are numbered through all rows: the first of this one is `base`. */
export interface Row {
  readonly source: Source;
  readonly hash: BlindHash;
  readonly base: number;
  /** Statements of the source, end exclusive. */
  readonly first: number;
  readonly end: number;
}

/** Consecutive statements of one row, by their numbers in the source, end exclusive. */
export interface Run {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

// Statement numbers of a run lie within its row.
export const firstToken = ({ row, from }: Run): number => row.source.tokens.statements.from[from]!;
export const tokenEnd = ({ row, to }: Run): number => row.source.tokens.statements.to[to - 1]!;
export const tokenCount = (run: Run): number => tokenEnd(run) - firstToken(run);

export function weightOf({ row, from, to }: Run): number {
  const { weight } = row.source.tokens.statements;
  let sum = 0;
  for (let at = from; at < to; at++) sum += weight[at]!;
  return sum;
}

/** Every statement list of the sources, in order. */
export function rowsOf(sources: readonly Source[]): Row[] {
  const rows: Row[] = [];
  let base = 0;
  for (const source of sources) {
    const { lists } = source.tokens;
    const hash = blindHash(source.tokens);
    for (let list = 0; list + 1 < lists.first.length; list++) {
      const [first, end] = [lists.first[list]!, lists.first[list + 1]!];
      rows.push({ source, hash, base, first, end });
      base += end - first;
    }
  }
  return rows;
}
