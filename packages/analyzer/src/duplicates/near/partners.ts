import { createNumbering } from './numbering.ts';

/** Counts which name stands for which, to see whether each has one partner. Used again for each pair of blocks. */
export interface Partners {
  /** How many pairs were added. */
  count(): number;
  reset(): void;
  add(name: number, twin: number): void;
  /** The share of pairs that stand between partners, each name's most frequent one, seen from the worse side. */
  consistent(): number;
  /** Pairs beyond the first of their kind. */
  confirmed(): number;
  /** Distinct names that were renamed and used again. */
  reused(): number;
}

const SMALLEST = 256;

export function createPartners(): Partners {
  const ours = createNumbering();
  const theirs = createNumbering();
  const pairs = createNumbering();
  let times = new Int32Array(SMALLEST);
  let [names, twins] = [new Int32Array(SMALLEST), new Int32Array(SMALLEST)];
  let [best, bestBack] = [new Int32Array(SMALLEST), new Int32Array(SMALLEST)];
  let [count, reused] = [0, 0];

  const makeRoom = (): void => {
    const wider = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const twice = new Int32Array(array.length * 2);
      twice.set(array);
      return twice;
    };
    [times, names, twins, best, bestBack] = [wider(times), wider(names), wider(twins), wider(best), wider(bestBack)];
  };
  return {
    count: () => count,
    reset() {
      count = 0;
      reused = 0;
      for (const numbering of [ours, theirs, pairs]) numbering.reset();
    },
    add(name, twin) {
      count++;
      const [one, other] = [ours.numberOf(name), theirs.numberOf(twin)];
      const before = pairs.size();
      // Numbers are small: both fit into one.
      const pair = pairs.numberOf(Math.imul(one, 0x9e37) + other + 1);
      if (pair === before) {
        if (pair >= times.length) makeRoom();
        times[pair] = 0;
        names[pair] = one;
        twins[pair] = other;
      }
      times[pair]!++; // below the length
      if (times[pair] === 2 && name !== twin) reused++;
    },
    consistent() {
      if (count === 0) return 1;
      best.fill(0, 0, ours.size());
      bestBack.fill(0, 0, theirs.size());
      for (let pair = 0; pair < pairs.size(); pair++) {
        const [one, other, often] = [names[pair]!, twins[pair]!, times[pair]!]; // below the size
        if (often > best[one]!) best[one] = often;
        if (often > bestBack[other]!) bestBack[other] = often;
      }
      return Math.min(sum(best, ours.size()), sum(bestBack, theirs.size())) / count;
    },
    confirmed: () => count - pairs.size(),
    reused: () => reused,
  };
}

function sum(values: Int32Array, length: number): number {
  let total = 0;
  for (let at = 0; at < length; at++) total += values[at]!; // below the length
  return total;
}
