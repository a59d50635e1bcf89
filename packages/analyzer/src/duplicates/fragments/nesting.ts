import type { Row, Run } from '../run.ts';
import type { Source } from '../source.ts';

/** A statement with the list it stands in. */
export interface Standing {
  readonly row: Row;
  readonly statement: number;
}

/** Which statement lies in which, in one source. */
interface Nesting {
  /** For each statement the one around its list; -1 for the outermost. */
  readonly around: Int32Array;
  readonly depth: Int32Array;
  readonly rowOf: readonly Row[];
}

/** Knows the statement lists of sources from the inside to the outside. */
export function createNesting(rows: readonly Row[]) {
  const firstRow = new Map<Source, number>();
  for (const [at, { source }] of rows.entries()) if (!firstRow.has(source)) firstRow.set(source, at);
  const known = new Map<Source, Nesting>();
  const nestingOf = (source: Source): Nesting => {
    const before = known.get(source);
    if (before) return before;
    const nesting = nestingIn(source, rows, firstRow.get(source) ?? 0);
    known.set(source, nesting);
    return nesting;
  };

  const standing = (source: Source, statement: number): Standing | undefined =>
    statement < 0 ? undefined : { row: nestingOf(source).rowOf[statement]!, statement }; // a statement of the source
  const outOf = ({ row: { source }, statement }: Standing): Standing | undefined =>
    standing(source, nestingOf(source).around[statement]!); // a statement of the source
  return {
    /** The statements of one list that two statements of a source lie in, with those between them. */
    runAround(first: Standing, last: Standing): Run | undefined {
      const { depth } = nestingOf(first.row.source);
      let [one, other]: (Standing | undefined)[] = [first, last];
      while (one && other && one.row !== other.row) {
        const [deep, deeper]: number[] = [depth[one.statement]!, depth[other.statement]!]; // statements of the source
        if (deep! >= deeper!) one = outOf(one);
        if (deeper! >= deep!) other = outOf(other);
      }
      return one && other && { row: one.row, from: one.statement, to: other.statement + 1 };
    },
    /** The statement that a run lies in. */
    around({ row, from }: Run): Run | undefined {
      const outer = outOf({ row, statement: from });
      return outer && { row: outer.row, from: outer.statement, to: outer.statement + 1 };
    },
  };
}

function nestingIn(source: Source, rows: readonly Row[], firstRow: number): Nesting {
  const { from, to } = source.tokens.statements;
  const rowOf: Row[] = [];
  for (let at = firstRow; rows[at]?.source === source; at++)
    for (let statement = rows[at]!.first; statement < rows[at]!.end; statement++) rowOf[statement] = rows[at]!;
  const around = new Int32Array(from.length).fill(-1);
  const depth = new Int32Array(from.length);
  // Outer ones first; of two with the same tokens the outer one is written last.
  const order = Array.from(from.keys()).sort((a, b) => from[a]! - from[b]! || to[b]! - to[a]! || b - a);
  const open: number[] = [];
  for (const statement of order) {
    while (open.length > 0 && to[open.at(-1)!]! <= from[statement]!) open.pop();
    around[statement] = open.at(-1) ?? -1;
    depth[statement] = open.length;
    open.push(statement);
  }
  return { around, depth, rowOf };
}
