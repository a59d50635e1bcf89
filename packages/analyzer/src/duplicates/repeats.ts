/** A run of equal values, and every place where it stands. */
export interface Repeat {
  readonly length: number;
  /** Starts in the sequence, ascending. */
  readonly starts: readonly number[];
}

/**
 * Every run that stands at least twice in a sequence and cannot be made longer at all its places at once.
 *
 * A suffix array by prefix doubling (Manber and Myers 1990) brings equal runs side by side; each interval of neighbours that share
 * `length` values is one repeat (Abouelkhoda, Kurtz and Ohlebusch 2004, lcp-intervals). In `a b c X a b c Y b c` the intervals
 * are `a b c` (twice) and `b c` (three times). Values below zero are walls: no run crosses one, for no two of them are equal.
 */
export function findRepeats(values: Int32Array): Repeat[] {
  const order = suffixOrder(values);
  const shared = sharedPrefixes(values, order);
  const repeats: Repeat[] = [];
  const open: { length: number; from: number }[] = [];
  for (let at = 1; at <= order.length; at++) {
    const length = at < order.length ? (shared[at] ?? 0) : 0;
    let from = at - 1;
    for (let top = open.at(-1); top && top.length > length; top = open.at(-1)) {
      open.pop();
      from = top.from;
      const starts = Array.from(order.subarray(top.from, at)).sort((a, b) => a - b);
      if (!allPrecededAlike(values, starts)) repeats.push({ length: top.length, starts });
    }
    if (length > 0 && open.at(-1)?.length !== length) open.push({ length, from });
  }
  return repeats;
}

function suffixOrder(values: Int32Array): Int32Array {
  const order = Int32Array.from(values, (_, index) => index);
  let rank = Int32Array.from(values);
  for (let width = 0; ; width = width === 0 ? 1 : width * 2) {
    const second = (index: number) =>
      width > 0 && index + width < rank.length ? (rank[index + width] ?? 0) : -2_147_483_648;
    const compare = (a: number, b: number) =>
      (rank[a] ?? 0) - (rank[b] ?? 0) || (width > 0 ? second(a) - second(b) : 0);
    order.sort(compare);
    const next = new Int32Array(rank.length);
    for (let at = 1; at < order.length; at++) {
      next[order[at] ?? 0] =
        (next[order[at - 1] ?? 0] ?? 0) + (compare(order[at - 1] ?? 0, order[at] ?? 0) === 0 ? 0 : 1);
    }
    rank = next;
    if (order.length === 0 || rank[order.at(-1) ?? 0] === order.length - 1) return order;
  }
}

/** How many values each suffix shares with the one before it in the order (Kasai and others 2001); walls share nothing. */
function sharedPrefixes(values: Int32Array, order: Int32Array): Int32Array {
  const place = new Int32Array(order.length);
  order.forEach((start, at) => (place[start] = at));
  const shared = new Int32Array(order.length);
  let length = 0;
  for (let start = 0; start < values.length; start++) {
    const at = place[start] ?? 0;
    const before = at === 0 ? -1 : (order[at - 1] ?? 0);
    if (before < 0) {
      length = 0;
      continue;
    }
    while (
      start + length < values.length &&
      before + length < values.length &&
      values[start + length] === values[before + length] &&
      (values[start + length] ?? -1) >= 0
    )
      length++;
    shared[at] = length;
    if (length > 0) length--;
  }
  return shared;
}

/** Then the run one longer to the left says the same at the same places. */
function allPrecededAlike(values: Int32Array, starts: readonly number[]): boolean {
  const before = (values[(starts[0] ?? 0) - 1] ?? -1) | 0;
  return before >= 0 && starts.every((start) => values[start - 1] === before);
}
