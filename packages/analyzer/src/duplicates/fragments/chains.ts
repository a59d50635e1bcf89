import type { Anchors } from './anchors.ts';

/** Anchors of one stretch, in their order, and those of another that say the same. */
export interface Chain {
  readonly one: readonly number[];
  readonly other: readonly number[];
}

/** Of those that say the same the first ones are found; the others are like them. */
const MOST_FOUND = 8;
/** So many anchors before one may be the last one before it in its chain. */
const LOOK_BACK = 24;
/** In tokens: a longer piece that only one side has parts two copies. */
const WIDEST_GAP = 120;
/** What a token between anchors takes away from what the anchors give. */
const GAP_COST = 0.3;

/** Pairs of anchors between one source and an earlier one, or the same. */
interface Pairs {
  readonly one: number[];
  readonly other: number[];
  /** Where the last pair ends, and how far apart its sides are: what lies in it says the same once more. */
  end: number;
  shift: number;
}

/** Calls with the chains of at least so many tokens between two sources, or in one, the best ones first. */
export function forChains(anchors: Anchors, leastTokens: number, visit: (chains: readonly Chain[]) => void): void {
  const { count, row, saying, sayings, from, to } = anchors;
  const found = new Int32Array(sayings * MOST_FOUND);
  const filled = new Uint8Array(sayings);
  let pairsOf = new Map<object, Pairs>();
  for (let at = 0; at < count; at++) {
    const says = saying[at]!; // below the count
    for (let place = 0; place < filled[says]!; place++) {
      const earlier = found[says * MOST_FOUND + place]!;
      const { source } = row[earlier]!;
      if (source === row[at]!.source && to[earlier]! > from[at]!) continue;
      let pairs = pairsOf.get(source);
      if (!pairs) pairsOf.set(source, (pairs = { one: [], other: [], end: 0, shift: 0 }));
      const shift = from[at]! - from[earlier]!;
      if (from[at]! < pairs.end && shift === pairs.shift) continue;
      pairs.one.push(earlier);
      pairs.other.push(at);
      pairs.end = to[at]!;
      pairs.shift = shift;
    }
    if (filled[says]! < MOST_FOUND) found[says * MOST_FOUND + filled[says]!++] = at;
    if (at + 1 < count && row[at + 1]!.source === row[at]!.source) continue;
    for (const pairs of pairsOf.values()) visit(chainsOf(pairs, anchors, leastTokens));
    if (pairsOf.size > 0) pairsOf = new Map();
  }
}

/** The best local alignments of two sources by what they say, each pair in one of them at most. */
function chainsOf({ one, other }: Pairs, anchors: Anchors, leastTokens: number): Chain[] {
  const { from, to } = anchors;
  const tokensOf = (pair: number): number => to[other[pair]!]! - from[other[pair]!]!; // below the length, here and below
  let all = 0;
  for (let pair = 0; pair < one.length; pair++) all += tokensOf(pair);
  if (all < leastTokens) return [];
  const score = new Float64Array(one.length);
  const before = new Int32Array(one.length).fill(-1);
  for (let pair = 0; pair < one.length; pair++) {
    let best = 0;
    for (let last = pair - 1; last >= Math.max(0, pair - LOOK_BACK); last--) {
      const ours = from[one[pair]!]! - to[one[last]!]!;
      const theirs = from[other[pair]!]! - to[other[last]!]!;
      if (ours < 0 || theirs < 0) continue;
      const gap = Math.max(ours, theirs);
      if (gap > WIDEST_GAP) continue;
      const value = score[last]! - GAP_COST * gap;
      if (value <= best) continue;
      best = value;
      before[pair] = last;
    }
    score[pair] = best + tokensOf(pair);
  }
  const isUsed = new Uint8Array(one.length);
  const ends = Array.from(score.keys()).filter((pair) => score[pair]! >= leastTokens);
  ends.sort((a, b) => score[b]! - score[a]! || a - b);
  const chains: Chain[] = [];
  for (const end of ends) {
    const chain: number[] = [];
    let tokens = 0;
    for (let pair = end; pair >= 0 && isUsed[pair] === 0; pair = before[pair]!) {
      chain.push(pair);
      tokens += tokensOf(pair);
      isUsed[pair] = 1;
    }
    if (tokens < leastTokens) continue;
    chain.reverse();
    chains.push({ one: chain.map((pair) => one[pair]!), other: chain.map((pair) => other[pair]!) });
  }
  return chains;
}
