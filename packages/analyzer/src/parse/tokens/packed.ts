import type { TokenStream } from '../../model/module.ts';

/** The columns of a stream in the order they are packed in. */
const columnsOf = ({
  kinds,
  names,
  starts,
  ends,
  lists,
  statements,
  blocks,
  tables,
  types,
}: TokenStream): ArrayLike<number>[] => [
  kinds,
  names,
  starts,
  ends,
  lists.first,
  lists.owner,
  statements.from,
  statements.to,
  statements.weight,
  statements.name,
  blocks.from,
  blocks.to,
  blocks.weight,
  blocks.name,
  blocks.start,
  blocks.isClass,
  tables.from,
  tables.to,
  tables.name,
  types.start,
  types.end,
  types.nameStart,
  types.nameEnd,
  types.count,
  halvesOf(types.said),
];

const COLUMNS = 25;

/** Each number as two of half its length. */
const halvesOf = (numbers: Float64Array): Int32Array =>
  new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);

/** One row of numbers: the length of each column, then the columns. */
export function packed(stream: TokenStream): Int32Array {
  const columns = columnsOf(stream);
  const row = new Int32Array(COLUMNS + columns.reduce((sum, { length }) => sum + length, 0));
  let at = COLUMNS;
  columns.forEach((column, number) => {
    row[number] = column.length;
    row.set(column, at);
    at += column.length;
  });
  return row;
}

/** The stream that was packed. Its columns are parts of the row: nothing is copied but what is smallest. */
export function unpacked(row: Int32Array): TokenStream {
  let at = COLUMNS;
  const columns = Array.from({ length: COLUMNS }, (_, number) => {
    const end = at + (row[number] ?? 0);
    const column = row.subarray(at, end);
    at = end;
    return column;
  });
  const column = (number: number): Int32Array => columns[number]!; // below COLUMNS
  return {
    kinds: column(0),
    names: column(1),
    starts: column(2),
    ends: column(3),
    lists: { first: column(4), owner: column(5) },
    statements: { from: column(6), to: column(7), weight: column(8), name: column(9) },
    blocks: {
      from: column(10),
      to: column(11),
      weight: column(12),
      name: column(13),
      start: column(14),
      isClass: Uint8Array.from(column(15)),
    },
    tables: { from: column(16), to: column(17), name: column(18) },
    types: {
      start: column(19),
      end: column(20),
      nameStart: column(21),
      nameEnd: column(22),
      count: column(23),
      // Numbers of eight bytes need a place of their own.
      said: new Float64Array(Int32Array.from(column(24)).buffer),
    },
  };
}
