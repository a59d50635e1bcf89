/** The rows of a column that hold a value, in order. */
export type RowsOf = (value: number) => Int32Array;

/** Sorts the rows once; a map of as many small lists takes ten times the memory. */
export function rowsByValue(column: Int32Array): RowsOf {
  const rows = Int32Array.from(column.keys()).sort((a, b) => column[a]! - column[b]! || a - b);
  const firstFrom = (least: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (column[rows[middle]!]! < least) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (value) => rows.subarray(firstFrom(value), firstFrom(value + 1));
}
