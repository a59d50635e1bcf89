import type { Blocks } from './blocks.ts';

/** Tokens in one gram: long enough that unrelated code seldom has the same, short enough to survive edits. */
const GRAM = 8;
/** A gram that more blocks share says nothing. */
export const RARE = 96;
/** Where many of a block's grams, and a large part of them, are shared by so few, the others are not needed. */
const RARER = 16;
const [MANY_GRAMS, LARGE_PART] = [24, 0.25];
/** Larger tables cost more time than the few false candidates of a full one. */
const MOST_BITS = 22;
/** As many blocks as two copies are, with what they lie in. */
export const FEW = 8;
/** Of a block whose grams are all frequent, this many of the rarest count. */
const LEAST_GRAMS = 12;
const [FIRST_BASE, MIX] = [0x01000193, 0x9e3779b1];
const LEADING = power(FIRST_BASE, GRAM);

function power(base: number, exponent: number): number {
  let result = 1;
  for (let at = 0; at < exponent; at++) result = Math.imul(result, base);
  return result;
}

/** Calls with each gram of a block, as a number that is as good as its own. */
export function forGrams({ sources, source, from, to }: Blocks, block: number, visit: (gram: number) => void): void {
  const { kinds } = sources[source[block]!]!.tokens; // blocks know their sources
  const [start, end] = [from[block]!, to[block]!];
  let hash = 0;
  for (let at = start; at < end; at++) {
    hash = (Math.imul(hash, FIRST_BASE) + Math.imul(kinds[at]!, MIX)) | 0;
    if (at - start >= GRAM) hash = (hash - Math.imul(LEADING, Math.imul(kinds[at - GRAM]!, MIX))) | 0;
    if (at - start < GRAM - 1) continue;
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    visit(mixed ^ (mixed >>> 13));
  }
}

/** Finds the blocks that share rare grams with another, names and literals left out of sight. */
export interface GramIndex {
  /** The indexed blocks that share enough grams with this one, first those of which they are the largest part; `most` of them. */
  candidates(block: number, most: number): readonly number[];
  /** For a block among the last candidates: the share of the grams in common that hardly any other block has. */
  distinctness(block: number): number;
  /** From now on the block is found. */
  add(block: number): void;
}

/** The index knows beforehand which blocks there will be: what is rare is counted over all of them. */
export function createGramIndex(blocks: Blocks, members: readonly number[]): GramIndex {
  const { shape } = blocks;
  const known = createRepeated(blocks, members);
  const { gramsOf, timesOf, begins, count } = known;
  const postings = new Int32Array(begins[count]!);
  const filled = new Int32Array(count);
  const gramCount = new Int32Array(blocks.count);
  const shared = new Int32Array(blocks.count);
  const sharedAlone = new Int32Array(blocks.count);
  const distinct = new Float32Array(blocks.count);
  const touched = new Int32Array(blocks.count);
  const likeliest = createLikeliest();

  return {
    candidates(block, most) {
      const { grams, length } = gramsOf(block);
      const rarest = rarestOf(grams, length);
      const own = shape[block];
      let [used, met] = [0, 0];
      for (let at = 0; at < length; at++) {
        const gram = grams[at]!; // below the length, and so on
        if (filled[gram]! > rarest) continue;
        used++;
        const isAlone = timesOf[gram]! <= FEW;
        const begin = begins[gram]!;
        const end = begin + Math.min(filled[gram]!, RARE);
        for (let posting = begin; posting < end; posting++) {
          const other = postings[posting]!;
          if (shape[other] !== own) continue;
          if (shared[other]!++ === 0) touched[met++] = other;
          if (isAlone) sharedAlone[other]!++;
        }
      }
      gramCount[block] = used;
      likeliest.reset(most);
      for (let at = 0; at < met; at++) {
        const other = touched[at]!;
        const common = shared[other]!;
        const part = common / (used + gramCount[other]!);
        if (common >= MIN_SHARED && part >= LEAST_PART) {
          likeliest.add(other, part);
          distinct[other] = sharedAlone[other]! / common;
        }
        shared[other] = 0;
        sharedAlone[other] = 0;
      }
      return likeliest.found;
    },
    distinctness: (block) => distinct[block]!, // below the count
    add(block) {
      const { grams, length } = gramsOf(block);
      for (let at = 0; at < length; at++) {
        const gram = grams[at]!;
        // Beyond the cap the newest take the places of the oldest.
        postings[begins[gram]! + (filled[gram]! % RARE)] = block;
        filled[gram]!++;
      }
    },
  };

  /** How many blocks may be listed below a gram: few where enough of a block's grams are that rare, more where too few are rare. */
  function rarestOf(grams: Int32Array, length: number): number {
    const enough = Math.max(MANY_GRAMS, length * LARGE_PART);
    let [rarer, rare] = [0, 0];
    for (let at = 0; at < length; at++) {
      const times = filled[grams[at]!]!; // below the length
      if (times <= RARE) rare++;
      if (times <= RARER && ++rarer >= enough) return RARER;
    }
    if (rare >= LEAST_GRAMS) return RARE;
    const times = grams.slice(0, length).map((gram) => filled[gram]!);
    times.sort();
    return Math.max(RARE, times[Math.min(LEAST_GRAMS, length) - 1] ?? RARE);
  }
}

/** The grams that more than one block has, each with a number of its own. */
interface Repeated {
  readonly count: number;
  /** How many blocks have it; beyond 255 it makes no difference. */
  readonly timesOf: Uint8Array;
  /** Where a list of the blocks that have it begins, of `RARE` at the most; one more than there are grams. */
  readonly begins: Int32Array;
  /** Those of a block, each once. Overwritten by the next call for another block. */
  gramsOf(block: number): { readonly grams: Int32Array; readonly length: number };
}

function createRepeated(blocks: Blocks, members: readonly number[]): Repeated {
  const { from, to } = blocks;
  let total = 0;
  for (const block of members) total += Math.max(0, to[block]! - from[block]! - GRAM + 1);
  const size = 1 << Math.min(MOST_BITS, Math.max(12, 33 - Math.clz32(total)));
  const mask = size - 1;
  const times = new Uint8Array(size);
  const seen = createSeen();
  const note = (gram: number): void => {
    const place = gram & mask;
    if (seen.add(place) && times[place]! < MOST_TIMES) times[place]!++;
  };
  for (const block of members) {
    seen.reset(to[block]! - from[block]!);
    forGrams(blocks, block, note);
  }
  const numbers = new Int32Array(size);
  let count = 0;
  for (let place = 0; place < size; place++) if (times[place]! > 1) numbers[place] = count++;
  const timesOf = new Uint8Array(count);
  const begins = new Int32Array(count + 1);
  for (let place = 0; place < size; place++) {
    if (times[place]! < 2) continue;
    const number = numbers[place]!;
    timesOf[number] = times[place]!;
    begins[number + 1] = begins[number]! + Math.min(times[place]!, RARE);
  }
  const found = { grams: new Int32Array(1 << 12), length: 0 };
  let last = -1;
  const collect = (gram: number): void => {
    const place = gram & mask;
    if (times[place]! > 1 && seen.add(place)) found.grams[found.length++] = numbers[place]!;
  };
  return {
    count,
    timesOf,
    begins,
    gramsOf(block) {
      if (last === block) return found;
      last = block;
      const length = to[block]! - from[block]!; // below the count
      if (found.grams.length < length) found.grams = new Int32Array(length * 2);
      found.length = 0;
      seen.reset(length);
      forGrams(blocks, block, collect);
      return found;
    },
  };
}

const MOST_TIMES = 255;

/** Tells numbers that come for the first time since the last reset. Small, and so in the processor's nearest memory. */
function createSeen() {
  let keys = new Int32Array(1 << 10);
  let rounds = new Int32Array(1 << 10);
  let [round, mask] = [0, 0];
  return {
    /** For so many numbers at the most. */
    reset(room: number) {
      round++;
      mask = (1 << (33 - Math.clz32(Math.max(1, room)))) - 1;
      if (mask >= keys.length) [keys, rounds] = [new Int32Array(mask + 1), new Int32Array(mask + 1)];
    },
    add(key: number): boolean {
      let place = Math.imul(key, MIX) >>> 7;
      for (place &= mask; rounds[place] === round; place = (place + 1) & mask) if (keys[place] === key) return false;
      rounds[place] = round;
      keys[place] = key;
      return true;
    },
  };
}

/** What two blocks have in common at the least: grams, and of those of both. */
export const MIN_SHARED = 3;
const LEAST_PART = 0.075;

/** Keeps the blocks with the largest scores, the largest first; of equal ones the first block. */
function createLikeliest() {
  const found: number[] = [];
  const scores: number[] = [];
  let most = 0;
  return {
    found,
    reset(room: number) {
      most = room;
      found.length = 0;
      scores.length = 0;
    },
    add(block: number, score: number) {
      let at = found.length;
      const isBefore = (other: number): boolean =>
        score > scores[other]! || (score === scores[other] && block < found[other]!); // below the length
      if (at === most && !isBefore(at - 1)) return;
      if (at === most) at--;
      for (; at > 0 && isBefore(at - 1); at--) {
        found[at] = found[at - 1]!;
        scores[at] = scores[at - 1]!;
      }
      found[at] = block;
      scores[at] = score;
    },
  };
}
