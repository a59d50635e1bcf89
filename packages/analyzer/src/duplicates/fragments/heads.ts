import type { Row } from '../run.ts';

/**
 * For each statement, by its number through all rows, the token that its head ends at, which is where the first statement in
 * it begins: of `for (const line of lines) { … }` all up to the brace. 0 for statements without others in them.
 */
export function headsIn(rows: readonly Row[]): Int32Array {
  const last = rows.at(-1);
  const heads = new Int32Array(last ? last.base + last.end - last.first : 0);
  // Inner lists come before the ones around them: these begin behind what is read, and are in no list so far.
  let inside: number[] = [];
  let source = rows[0]?.source;
  for (const row of rows) {
    if (row.source !== source) inside = [];
    source = row.source;
    const { from, to } = source.tokens.statements;
    const start = from[row.first]!; // no row is empty
    let first = inside.length;
    while (first > 0 && inside[first - 1]! >= start) first--;
    let next = first;
    for (let at = row.first; at < row.end && next < inside.length; at++) {
      if (inside[next]! >= to[at]!) continue; // statements of the row
      heads[row.base + at - row.first] = inside[next]!;
      while (next < inside.length && inside[next]! < to[at]!) next++;
    }
    inside.length = first;
    inside.push(start);
  }
  return heads;
}
