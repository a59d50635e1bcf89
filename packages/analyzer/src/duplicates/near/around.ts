import { type Blocks, LONGEST, sizeOf } from './blocks.ts';
import { addTo, type Cluster, createCluster } from './clusters.ts';
import { createEvidence, isCopy, leastSimilarity } from './evidence.ts';
import { FEW, forGrams, MIN_SHARED, RARE } from './grams.ts';
import { createLikeness } from './likeness.ts';
import { distinctnessOf, shapesOf } from './shapes.ts';

const MOST_VERIFIED = 16;
/** Of the grams that could be in common; how many an unsought block has is not known. */
const SHARE = 0.14;

/**
 * For each block that is sought a cluster with the copies of it. No index of everything is made: the grams of the few are
 * looked for in all the others.
 */
export function clustersAround(blocks: Blocks, isSought: (block: number) => boolean, minSimilarity: number): Cluster[] {
  const shapes = [...shapesOf(blocks)];
  const sought = shapes.flatMap((shape) => shape.filter(isSought));
  if (sought.length === 0) return [];
  const shapeOf = new Map(shapes.map((shape) => [shape[0] ?? 0, shape]));
  const isShort = (block: number): boolean => sizeOf(blocks, block) <= LONGEST;
  const nearOnes = likeliest(blocks, sought.filter(isShort), [...shapeOf.keys()].filter(isShort));
  const evidenceOf = createEvidence(blocks);
  const likeness = createLikeness(blocks);
  const sameShape = new Map(shapes.flatMap((shape) => shape.filter(isSought).map((block) => [block, shape] as const)));
  return sought.map((block): Cluster => {
    const cluster = createCluster(block);
    addTo(cluster, [block], 1, blocks);
    const alike = sameShape.get(block) ?? [];
    const isAlone = distinctnessOf(alike);
    for (const other of alike)
      if (other !== block && isCopy(evidenceOf(block, other), 1, isAlone)) addTo(cluster, [other], 1, blocks);
    const candidates = (isShort(block) ? nearOnes(block) : []).filter(({ other }) => !alike.includes(other));
    if (candidates.length > 0) likeness.prepare(block);
    for (const { other, distinctness } of candidates) {
      const similarity = likeness.with(other, Math.max(minSimilarity, leastSimilarity(distinctness)));
      if (similarity === 0 || !isCopy(evidenceOf(block, other, likeness.align(other)), similarity, distinctness))
        continue;
      const twins = (shapeOf.get(other) ?? []).filter(
        (twin) => twin !== other && isCopy(evidenceOf(other, twin), 1, isAlone),
      );
      for (const copy of [other, ...twins]) addTo(cluster, [copy], similarity, blocks);
    }
    return cluster;
  });
}

interface Candidate {
  readonly other: number;
  readonly distinctness: number;
}

/** For each sought block the others that share most rare grams with it. */
function likeliest(
  blocks: Blocks,
  sought: readonly number[],
  others: readonly number[],
): (block: number) => readonly Candidate[] {
  // Each gram of the sought blocks has a number.
  const numbers = new Map<number, number>();
  const gramsOf = new Map<number, Set<number>>();
  for (const block of sought) {
    const own = new Set<number>();
    forGrams(blocks, block, (gram) => {
      const number = numbers.get(gram) ?? numbers.size;
      numbers.set(gram, number);
      own.add(number);
    });
    gramsOf.set(block, own);
  }
  const holders: number[][] = Array.from(numbers.keys(), () => []);
  const last = new Int32Array(numbers.size).fill(-1);
  const found = new Int32Array(blocks.count);
  const filter = createFilter(numbers.keys());
  let other = -1;
  const note = (gram: number): void => {
    const number = filter(gram) ? numbers.get(gram) : undefined;
    if (number === undefined || last[number] === other) return;
    last[number] = other;
    found[other]!++; // a block, and below a number that was given
    if (holders[number]!.length <= RARE) holders[number]!.push(other);
  };
  for (other of others) forGrams(blocks, other, note);

  return (block) => {
    const own = gramsOf.get(block) ?? new Set();
    const [shared, alone] = [new Map<number, number>(), new Map<number, number>()];
    for (const gram of own) {
      const holding = holders[gram]!; // a number that was given
      if (holding.length > RARE) continue;
      for (const holder of holding) {
        if (holder === block || blocks.shape[holder] !== blocks.shape[block]) continue;
        shared.set(holder, (shared.get(holder) ?? 0) + 1);
        if (holding.length <= FEW) alone.set(holder, (alone.get(holder) ?? 0) + 1);
      }
    }
    const scored = [...shared].flatMap(([holder, count]) => {
      const isEnough = count >= MIN_SHARED && count >= SHARE * Math.min(own.size, found[holder]!);
      const part = count / (own.size + sizeOf(blocks, holder));
      return isEnough ? [{ other: holder, distinctness: (alone.get(holder) ?? 0) / count, part }] : [];
    });
    return scored.sort((a, b) => b.part - a.part || a.other - b.other).slice(0, MOST_VERIFIED);
  };
}

/** One bit for each gram: nearly all that are not there are told at once. */
function createFilter(grams: Iterable<number>): (gram: number) => boolean {
  const bits = new Uint8Array(1 << 16);
  const placeOf = (gram: number): number => gram & 0xffff;
  for (const gram of grams) bits[placeOf(gram)] = 1;
  return (gram) => bits[placeOf(gram)] === 1;
}
