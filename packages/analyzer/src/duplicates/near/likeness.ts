import type { Blocks } from './blocks.ts';

/**
 * How alike two blocks are: the longest common subsequence of their three-token runs, names and literals left out of sight,
 * as a share of both lengths (Dice). Runs of three tell code from code far better than single tokens do, of which any two
 * functions share half.
 *
 * The subsequence is found bit-parallel: one word holds 31 positions of the first block, so a token of the second costs a few
 * additions (H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).
 */
export interface Likeness {
  /** Chooses the block that others are compared with. */
  prepare(block: number): void;
  /** 0 to 1; 0 where it is certainly below `least`. */
  with(other: number, least: number): number;
  /** Pairs of tokens, relative to the blocks' beginnings, that stand for each other; for the last comparison. */
  align(other: number): Alignment;
}

export interface Alignment {
  readonly length: number;
  readonly one: Int32Array;
  readonly other: Int32Array;
}

const WORD_BITS = 31;
const ALL = 0x7fffffff;
const RUN = 3;
const EMPTY = -1;

export function createLikeness({ sources, source, from, to }: Blocks): Likeness {
  let size = 0;
  let words = 0;
  let mask = 0;
  // By the hash of a run: its slot, and behind it where the prepared block has it, as bits and as a count.
  let keys = new Int32Array(0);
  let slots = new Int32Array(0);
  let bits = new Int32Array(0);
  let counts = new Int32Array(0);
  let seen = new Int32Array(0);
  let used = 0;
  let theirSlots = new Int32Array(0);
  let vector = new Int32Array(0);
  let kinds: Uint8Array = new Uint8Array(0);
  let begin = 0;
  let round = 0;
  let usedInRound = new Int32Array(0);
  let rows = new Int32Array(0);
  let [pairsOne, pairsOther] = [new Int32Array(0), new Int32Array(0)];

  const slotOf = (hash: number): number => {
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = slots[at]!; // below the mask, as all such indices here
      if (slot === EMPTY || keys[at] === hash) return slot;
    }
  };
  return {
    prepare(block) {
      kinds = sources[source[block]!]!.tokens.kinds;
      begin = from[block]!;
      size = Math.max(0, to[block]! - begin - RUN + 1);
      words = Math.ceil(size / WORD_BITS);
      const room = 1 << (32 - Math.clz32(size * 2 + 8));
      mask = room - 1;
      if (keys.length < room) [keys, slots] = [new Int32Array(room), new Int32Array(room)];
      slots.fill(EMPTY, 0, room);
      if (bits.length < size * words) bits = new Int32Array(size * words * 2);
      bits.fill(0, 0, size * words);
      if (counts.length < size)
        [counts, seen, usedInRound] = [new Int32Array(size * 2), new Int32Array(size * 2), new Int32Array(size * 2)];
      counts.fill(0, 0, size);
      seen.fill(0, 0, size);
      usedInRound.fill(0, 0, size);
      round = 0;
      used = 0;
      if (vector.length < words) vector = new Int32Array(words * 2);
      for (let at = 0; at < size; at++) {
        const hash = runHash(kinds, begin + at);
        let place = hash & mask;
        while (slots[place] !== EMPTY && keys[place] !== hash) place = (place + 1) & mask;
        let slot = slots[place]!;
        if (slot === EMPTY) {
          slot = used++;
          keys[place] = hash;
          slots[place] = slot;
        }
        bits[slot * words + Math.floor(at / WORD_BITS)]! |= 1 << (at % WORD_BITS);
        counts[slot]!++;
      }
    },
    with(other, least) {
      const length = readOther(other);
      if (size === 0 || length === 0) return 0;
      const needed = (least * (size + length)) / 2;
      if (Math.min(size, length) < needed || commonInAnyOrder(length) < needed) return 0;
      vector.fill(ALL, 0, words);
      for (let at = 0; at < length; at++) {
        const slot = theirSlots[at]!;
        if (slot !== EMPTY) advance(slot * words);
      }
      const value = (2 * zeros(vector, size)) / (size + length);
      return value < least ? 0 : value;
    },
    align(other) {
      const length = readOther(other);
      if (rows.length < (length + 1) * words) rows = new Int32Array((length + 1) * words * 2);
      rows.fill(ALL, 0, words);
      for (let at = 0; at < length; at++) advanceRow(theirSlots[at]!, at * words);
      return traced(length);
    },
  };

  /** The slots of the other block's runs; how many there are. */
  function readOther(other: number): number {
    const theirs = sources[source[other]!]!.tokens.kinds; // blocks know their sources
    const start = from[other]!;
    const length = Math.max(0, to[other]! - start - RUN + 1);
    if (theirSlots.length < length) theirSlots = new Int32Array(length * 2);
    for (let at = 0; at < length; at++) theirSlots[at] = slotOf(runHash(theirs, start + at));
    return length;
  }

  /** An upper bound of what both hold in one order. */
  function commonInAnyOrder(length: number): number {
    round++;
    let common = 0;
    for (let at = 0; at < length; at++) {
      const slot = theirSlots[at]!;
      if (slot === EMPTY) continue;
      if (seen[slot] !== round) {
        seen[slot] = round;
        usedInRound[slot] = 0;
      }
      if (usedInRound[slot]! < counts[slot]!) {
        usedInRound[slot]!++;
        common++;
      }
    }
    return common;
  }

  /** One token of the other block: V ← (V + (V ∧ M)) ∨ (V ∧ ¬M), in words of 31 bits. */
  function advance(offset: number): void {
    let carry = 0;
    for (let word = 0; word < words; word++) {
      const before = vector[word]!;
      const matches = bits[offset + word]!;
      const sum = before + (before & matches) + carry;
      carry = sum > ALL ? 1 : 0;
      vector[word] = ((sum & ALL) | (before & ~matches)) & ALL;
    }
  }

  /** The same from one row to the next. */
  function advanceRow(slot: number, row: number): void {
    const next = row + words;
    let carry = 0;
    for (let word = 0; word < words; word++) {
      const before = rows[row + word]!;
      if (slot === EMPTY) {
        rows[next + word] = before;
        continue;
      }
      const matches = bits[slot * words + word]!;
      const sum = before + (before & matches) + carry;
      carry = sum > ALL ? 1 : 0;
      rows[next + word] = ((sum & ALL) | (before & ~matches)) & ALL;
    }
  }

  /**
   * Walks back through the rows. A zero in a row says that the common subsequence grows at that position; where it did not
   * in the row before, the two runs stand for each other.
   */
  function traced(length: number): Alignment {
    const most = Math.min(size, length) + RUN;
    if (pairsOne.length < most * RUN) [pairsOne, pairsOther] = [new Int32Array(most * RUN), new Int32Array(most * RUN)];
    let count = 0;
    let one = size;
    let two = length;
    let lastOne = -1;
    while (one > 0 && two > 0) {
      const word = Math.floor((one - 1) / WORD_BITS);
      const shift = (one - 1) % WORD_BITS;
      const grows = ((rows[two * words + word]! >> shift) & 1) === 0;
      const grewBefore = ((rows[(two - 1) * words + word]! >> shift) & 1) === 0;
      if (!grows) one--;
      else if (grewBefore) two--;
      else {
        one--;
        two--;
        // From the last token to the first, none twice.
        for (let part = RUN - 1; part >= 0; part--) {
          const token = one + part;
          if (lastOne >= 0 && token >= lastOne) continue;
          pairsOne[count] = token;
          pairsOther[count] = two + part;
          count++;
          lastOne = token;
        }
      }
    }
    return { length: count, one: pairsOne, other: pairsOther };
  }
}

/** Three kinds in one number. */
function runHash(kinds: Uint8Array, at: number): number {
  let hash = Math.imul(kinds[at]!, 0x9e3779b1) + kinds[at + 1]!;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + kinds[at + 2]!;
  return Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
}

function zeros(vector: Int32Array, size: number): number {
  let count = 0;
  for (let word = 0, left = size; left > 0; word++, left -= WORD_BITS) {
    let rest = ~vector[word]! & (left >= WORD_BITS ? ALL : (1 << left) - 1);
    for (; rest !== 0; rest &= rest - 1) count++;
  }
  return count;
}
