import type { Module, StatementList, TokenStream } from '../model/module.ts';
import type { UnitId } from '../model/workspace.ts';
import { type BlindHash, blindHash } from './blind-hash.ts';

/** A module that takes part, with all that is worked out about it once. */
export interface Source {
  readonly module: Module;
  readonly tokens: TokenStream;
  /** The units that carry it; sources with one `carrier` number have the same. */
  readonly units: readonly UnitId[];
  readonly carrier: number;
  readonly hash: BlindHash;
}

/** A statement list in its source. Statements are numbered through all rows: the first of this one is `base`. */
export interface Row {
  readonly source: Source;
  readonly list: StatementList;
  readonly base: number;
}

/** Consecutive statements of one row, end exclusive. */
export interface Run {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

// Statement numbers of a run lie within its list, whose bounds have one more entry than statements: the fallbacks are never used.
export const firstToken = ({ row, from }: Run): number => row.list.bounds[from] ?? 0;
export const tokenEnd = ({ row, to }: Run): number => row.list.bounds[to] ?? 0;
export const tokenCount = (run: Run): number => tokenEnd(run) - firstToken(run);
export const statementCount = ({ list }: Row): number => list.weights.length;

export function weightOf({ row, from, to }: Run): number {
  let weight = 0;
  for (let at = from; at < to; at++) weight += row.list.weights[at] ?? 0;
  return weight;
}

/** Whether the runs would be shipped by more than one set of units: what one set carries twice is its own affair. */
export function isAcrossUnits(runs: readonly Run[]): boolean {
  return runs.some(({ row }) => row.source.carrier !== runs[0]?.row.source.carrier);
}

/** Every statement list of the sources, in order. */
export function rowsOf(sources: readonly Source[]): Row[] {
  let base = 0;
  return sources.flatMap((source) =>
    source.tokens.lists.map((list) => {
      const row = { source, list, base };
      base += list.weights.length;
      return row;
    }),
  );
}

export function sourceOf(module: Module, tokens: TokenStream, units: readonly UnitId[], carrier: number): Source {
  return { module, tokens, units, carrier, hash: blindHash(tokens.kinds) };
}
