import type { Blocks } from './blocks.ts';

/** Tokens in one gram: long enough that unrelated code seldom has the same, short enough to survive edits. */
const GRAM = 8;
/** A gram that more blocks share says nothing. */
export const RARE = 96;
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
  const { from, to, shape } = blocks;
  let total = 0;
  for (const block of members) total += Math.max(0, to[block]! - from[block]! - GRAM + 1);
  const size = 1 << Math.min(MOST_BITS, Math.max(12, 33 - Math.clz32(total)));
  const mask = size - 1;
  const frequency = new Uint16Array(size);
  const stamps = new Int32Array(size).fill(-1);
  let [stamp, read, count] = [0, -1, 0];
  let grams = new Int32Array(1 << 12);
  const note = (gram: number): void => {
    const place = gram & mask;
    if (stamps[place] === stamp) return;
    stamps[place] = stamp;
    grams[count++] = place;
  };
  /** Reads the distinct grams of a block, as places in the tables. */
  const readGrams = (block: number): void => {
    if (read === block) return;
    const length = to[block]! - from[block]!; // below the count
    if (grams.length < length) grams = new Int32Array(length * 2);
    [read, count] = [block, 0];
    stamp++;
    forGrams(blocks, block, note);
  };
  for (const block of members) {
    readGrams(block);
    for (let at = 0; at < count; at++) {
      const place = grams[at]!;
      if (frequency[place]! < 0xffff) frequency[place]!++;
    }
  }
  const offsets = new Int32Array(size + 1);
  for (let place = 0; place < size; place++)
    offsets[place + 1] = offsets[place]! + (frequency[place]! < 2 ? 0 : Math.min(frequency[place]!, RARE));
  const postings = new Int32Array(offsets[size]!);
  const filled = new Uint16Array(size);
  const gramCount = new Int32Array(blocks.count);
  const shared = new Int32Array(blocks.count);
  const sharedAlone = new Int32Array(blocks.count);
  const distinct = new Float32Array(blocks.count);
  const touched = new Int32Array(blocks.count);
  const likeliest = createLikeliest();

  return {
    candidates(block, most) {
      readGrams(block);
      const rarest = rarestOf();
      const own = shape[block];
      let [used, met] = [0, 0];
      for (let at = 0; at < count; at++) {
        const place = grams[at]!;
        const times = frequency[place]!;
        if (times < 2 || filled[place]! > rarest) continue;
        used++;
        const begin = offsets[place]!;
        const end = begin + Math.min(filled[place]!, RARE);
        for (let posting = begin; posting < end; posting++) {
          const other = postings[posting]!;
          if (shape[other] !== own) continue;
          if (shared[other]!++ === 0) touched[met++] = other;
          if (times <= FEW) sharedAlone[other]!++;
        }
      }
      gramCount[block] = used;
      likeliest.reset(most);
      for (let at = 0; at < met; at++) {
        const other = touched[at]!;
        const common = shared[other]!;
        if (common >= MIN_SHARED && common >= SHARE * Math.min(used, gramCount[other]!)) {
          likeliest.add(other, common / (used + gramCount[other]!));
          distinct[other] = sharedAlone[other]! / common;
        }
        shared[other] = 0;
        sharedAlone[other] = 0;
      }
      return likeliest.found;
    },
    distinctness: (block) => distinct[block]!, // below the count
    add(block) {
      readGrams(block);
      for (let at = 0; at < count; at++) {
        const place = grams[at]!;
        if (frequency[place]! < 2) continue;
        // Beyond the cap the newest take the places of the oldest.
        postings[offsets[place]! + (filled[place]! % RARE)] = block;
        filled[place]!++;
      }
    },
  };

  /** How many blocks may be listed below a gram, where too few of a block's grams are rare. */
  function rarestOf(): number {
    let rare = 0;
    for (let at = 0; at < count; at++) {
      const place = grams[at]!;
      if (frequency[place]! >= 2 && filled[place]! <= RARE && ++rare >= LEAST_GRAMS) return RARE;
    }
    const times = Array.from(grams.subarray(0, count))
      .filter((place) => frequency[place]! >= 2)
      .map((place) => filled[place]!)
      .sort((a, b) => a - b);
    return Math.max(RARE, times[Math.min(LEAST_GRAMS, times.length) - 1] ?? RARE);
  }
}

/** What two blocks have in common at the least: grams, and of those of the one that has fewer. */
export const MIN_SHARED = 3;
export const SHARE = 0.14;

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
