/** A stretch of lines that differs, as numbers of lines from 0, ends exclusive. One side may be empty. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly baseStart: number;
  readonly baseEnd: number;
}

// Beyond that many lines to take out or put in, the rest is one difference: nobody reads it line by line.
const MOST_EDITS = 400;

/**
 * Where two lists of lines differ, by the fewest lines to take out and put in (Myers, "An O(ND) difference algorithm", 1986).
 * Each line is a number for its text. What both begin and end with is set aside first.
 *
 * For `a b c d` and `a x c d e`: line 1 differs (`b`, `x`), and line 4 of the second is put in.
 */
export function hunksBetween(base: Int32Array, other: Int32Array): Hunk[] {
  let head = 0;
  while (head < base.length && head < other.length && base[head] === other[head]) head++;
  let tail = 0;
  const most = Math.min(base.length, other.length) - head;
  while (tail < most && base[base.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  const [left, right] = [base.subarray(head, base.length - tail), other.subarray(head, other.length - tail)];
  const whole = { start: 0, end: right.length, baseStart: 0, baseEnd: left.length };
  if (left.length === 0 && right.length === 0) return [];
  const trace = left.length === 0 || right.length === 0 ? undefined : traceOf(left, right);
  return (trace ? hunksOf(trace, left, right) : [whole]).map(({ start, end, baseStart, baseEnd }) => ({
    start: start + head,
    end: end + head,
    baseStart: baseStart + head,
    baseEnd: baseEnd + head,
  }));
}

/**
 * For each number of edits how far every diagonal gets, before that edit is made; entry `k + edits` stands for diagonal `k`.
 * Undefined when there are too many edits.
 */
function traceOf(left: Int32Array, right: Int32Array): Int32Array[] | undefined {
  const trace: Int32Array[] = [];
  let reached = Int32Array.of(0);
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    // Before the first edit there is one diagonal, afterwards one more on either side.
    const next = new Int32Array(2 * edits + 1);
    for (let k = -edits; k <= edits; k += 2) {
      let x =
        edits === 0
          ? 0
          : comesFromAbove(k, edits, reached)
            ? at(reached, edits - 1, k + 1)
            : at(reached, edits - 1, k - 1) + 1;
      while (x < left.length && x - k < right.length && left[x] === right[x - k]) x++;
      next[k + edits] = x;
      if (x >= left.length && x - k >= right.length) return [...trace, next];
    }
    trace.push(next);
    reached = next;
  }
  return undefined;
}

/** Whether a line of the second list is put in, rather than one of the first taken out. */
const comesFromAbove = (k: number, edits: number, before: Int32Array): boolean =>
  k === -edits || (k !== edits && at(before, edits - 1, k - 1) < at(before, edits - 1, k + 1));

const at = (reached: Int32Array, edits: number, k: number): number => reached[k + edits] ?? 0;

/** Walks back from the end. */
function hunksOf(trace: readonly Int32Array[], left: Int32Array, right: Int32Array): Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [left.length, right.length];
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const before = trace[edits - 1] ?? Int32Array.of();
    const isPutIn = comesFromAbove(x - y, edits, before);
    const fromK = isPutIn ? x - y + 1 : x - y - 1;
    const fromX = at(before, edits - 1, fromK);
    const fromY = fromX - fromK;
    const edit = {
      start: fromY,
      end: isPutIn ? fromY + 1 : fromY,
      baseStart: fromX,
      baseEnd: isPutIn ? fromX : fromX + 1,
    };
    const last = hunks.at(-1);
    if (last?.start === edit.end && last.baseStart === edit.baseEnd) {
      hunks[hunks.length - 1] = { ...last, start: edit.start, baseStart: edit.baseStart };
    } else hunks.push(edit);
    [x, y] = [fromX, fromY];
  }
  return hunks.reverse();
}
