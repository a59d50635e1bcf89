import type { Row } from '../run.ts';
import { createTwiceSeen } from '../twice-seen.ts';
import { headsIn } from './heads.ts';

/**
 * Statements, and heads of those with statements in them, that stand in a few other places too, names left out of sight: there
 * a copy may be tied to what it was copied from. As parallel arrays; those of one source together, in the order of their
 * tokens, outer ones before what is in them.
 */
export interface Anchors {
  readonly count: number;
  readonly row: readonly Row[];
  /** The statement's number in its source, and the tokens of it, or of its head. */
  readonly statement: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** A number for what it says. */
  readonly saying: Int32Array;
  /** How many sayings there are, and for each, how many places say it. */
  readonly sayings: number;
  readonly times: Int32Array;
}

/** In tokens: what is shorter stands everywhere. */
const LEAST_WEIGHT = 8;
/** What stands in more places ties nothing together. */
const MOST_TIMES = 96;
const NOTHING = -1;

/** With `isSought` only what such a row says somewhere. */
export function anchorsOf(rows: readonly Row[], isSought?: (row: Row) => boolean): Anchors {
  const heads = headsIn(rows);
  const hashes = hashesOf(rows, heads);
  const { said, sayings, times } = sayingsOf(hashes, isSought && hashesIn(rows, hashes, isSought));
  const isFew = (says: number): boolean => says !== NOTHING && times[says]! > 1 && times[says]! <= MOST_TIMES;
  const found: Anchor[] = [];
  let [own, last] = [0, rows[0]?.source];
  const sortOwn = (): void => {
    const sorted = found.splice(own).sort((a, b) => a.from - b.from || b.to - a.to);
    for (const anchor of sorted) found.push(anchor);
    own = found.length;
  };
  for (const row of rows) {
    if (row.source !== last) sortOwn();
    last = row.source;
    const { from, to } = row.source.tokens.statements;
    for (let at = row.first; at < row.end; at++) {
      const number = row.base + at - row.first;
      const [whole, head] = [said[number * 2]!, said[number * 2 + 1]!]; // two for each statement
      if (isFew(whole)) found.push({ row, at, from: from[at]!, to: to[at]!, says: whole });
      if (isFew(head)) found.push({ row, at, from: from[at]!, to: heads[number]!, says: head });
    }
  }
  sortOwn();
  return {
    count: found.length,
    row: found.map(({ row }) => row),
    statement: Int32Array.from(found, ({ at }) => at),
    from: Int32Array.from(found, ({ from }) => from),
    to: Int32Array.from(found, ({ to }) => to),
    saying: Int32Array.from(found, ({ says }) => says),
    sayings,
    times,
  };
}

interface Anchor {
  readonly row: Row;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly says: number;
}

/** Two for each statement, by its number through all rows: of the whole and of its head; -1 where these are too short. */
function hashesOf(rows: readonly Row[], heads: Int32Array): Float64Array {
  const hashes = new Float64Array(heads.length * 2).fill(NOTHING);
  for (const { source, hash, base, first, end } of rows) {
    const { from, to, weight } = source.tokens.statements;
    for (let at = first; at < end; at++) {
      if (weight[at]! < LEAST_WEIGHT) continue; // statements of the row
      const number = base + at - first;
      const start = from[at]!;
      hashes[number * 2] = hash(start, to[at]!);
      const head = heads[number]!; // one for each statement
      if (head - start >= LEAST_WEIGHT) hashes[number * 2 + 1] = hash(start, head);
    }
  }
  return hashes;
}

function hashesIn(rows: readonly Row[], hashes: Float64Array, isSought: (row: Row) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of rows) {
    if (!isSought(row)) continue;
    const [first, end] = [row.base * 2, (row.base + row.end - row.first) * 2];
    for (let at = first; at < end; at++) found.add(hashes[at]!); // numbers of the row
  }
  return found;
}

/** Numbers the hashes that stand more than once, or perhaps do. */
function sayingsOf(hashes: Float64Array, sought?: ReadonlySet<number>) {
  const seen = createTwiceSeen(hashes.length);
  for (const hash of hashes) if (hash !== NOTHING) seen.add(hash);
  const sayings = new Map<number, number>();
  const times = new Int32Array(hashes.length);
  const said = new Int32Array(hashes.length).fill(NOTHING);
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at]!; // below the length
    if (hash === NOTHING || !seen.twice(hash) || (sought && !sought.has(hash))) continue;
    let saying = sayings.get(hash);
    if (saying === undefined) sayings.set(hash, (saying = sayings.size));
    times[saying]!++; // at most one for each hash
    said[at] = saying;
  }
  return { said, sayings: sayings.size, times };
}
