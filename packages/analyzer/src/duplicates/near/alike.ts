import { clustersAround } from './around.ts';
import { type Blocks, LONGEST, sizeOf } from './blocks.ts';
import { addTo, type Cluster, createCluster } from './clusters.ts';
import { createEvidence, followsPattern, isCopy, leastSimilarity } from './evidence.ts';
import { createGramIndex, type GramIndex } from './grams.ts';
import { createLikeness } from './likeness.ts';
import { areOtherLists } from './listed.ts';
import { distinctnessOf, shapesOf } from './shapes.ts';

/** Blocks that are copies of the first of them, in their order, and how alike each of them is to it. */
export type Alike = Pick<Cluster, 'blocks' | 'similarities'>;

/** Blocks of one shape that are compared with one of them by name: more would be a list of everything. */
const MOST_LEADERS = 16;
/** Of a class of near copies so many are found by their grams; the others are like them. */
const MOST_INDEXED = 8;
/** The likeliest candidates come first: further down hardly one is a copy, and of those that follow a pattern with many others even fewer. */
const MOST_VERIFIED = 8;
const MOST_IN_PATTERN = 4;

/**
 * Sorts blocks into classes. Blocks of one shape come first, by hash; then classes meet by the rare grams they share. With
 * `isSought` only classes with such a block are looked for.
 */
export function findAlike(blocks: Blocks, minSimilarity: number, isSought?: (block: number) => boolean): Alike[] {
  const clusters = isSought
    ? clustersAround(blocks, isSought, minSimilarity)
    : clustersOf(copiesIn(blocks, minSimilarity));
  return clusters.filter((cluster) => cluster.blocks.length > 1);
}

function copiesIn(blocks: Blocks, minSimilarity: number): Copies {
  const evidenceOf = createEvidence(blocks);
  return createCopies(blocks, { groups: sameIn(blocks, evidenceOf), evidenceOf, minSimilarity });
}

type EvidenceOf = ReturnType<typeof createEvidence>;

/** Blocks of one shape that are copies of the first of them, also by their names; in the order of the first ones. */
function sameIn(blocks: Blocks, evidenceOf: EvidenceOf): number[][] {
  const same: number[][] = [];
  for (const shape of shapesOf(blocks)) {
    const groups: number[][] = [];
    for (const block of shape) {
      const home = groups.find(
        ([first]) => first !== undefined && isCopy(evidenceOf(first, block), 1, distinctnessOf(shape)),
      );
      if (home) home.push(block);
      else if (groups.length < MOST_LEADERS) groups.push([block]);
    }
    same.push(...groups);
  }
  return same.sort(([a = 0], [b = 0]) => a - b);
}

/** Groups of blocks by their first ones, and how these are found and compared. */
interface Copies {
  readonly blocks: Blocks;
  readonly groups: readonly (readonly number[])[];
  readonly index: GramIndex;
  prepare(block: number): void;
  /** How alike a block is to the prepared one, where it is a copy of it; else 0. */
  similarityTo(block: number, other: number, distinctness: number): number;
}

interface Comparing {
  readonly groups: readonly (readonly number[])[];
  readonly evidenceOf: EvidenceOf;
  readonly minSimilarity: number;
}

function createCopies(blocks: Blocks, { groups, evidenceOf, minSimilarity }: Comparing): Copies {
  const likeness = createLikeness(blocks);
  return {
    blocks,
    groups,
    index: createGramIndex(
      blocks,
      groups.map(([first = 0]) => first).filter((first) => sizeOf(blocks, first) <= LONGEST),
    ),
    prepare: likeness.prepare,
    similarityTo(block, other, distinctness) {
      const similarity = likeness.with(other, Math.max(minSimilarity, leastSimilarity(distinctness)));
      if (similarity === 0) return 0;
      const evidence = evidenceOf(block, other, likeness.align(other));
      if (areOtherLists(blocks, block, other, evidence)) return 0;
      return isCopy(evidence, similarity, distinctness) ? similarity : 0;
    },
  };
}

/** Each group joins the cluster whose leader it is a copy of; the likeliest, where there are several. */
function clustersOf(copies: Copies): Cluster[] {
  const { blocks, groups, index } = copies;
  const clusterOf = new Map<number, Cluster>();
  const clusters: Cluster[] = [];
  for (const group of groups) {
    const [block = 0] = group;
    const isLong = sizeOf(blocks, block) > LONGEST;
    let home = isLong ? undefined : homeOf(block, group);
    if (!home) {
      home = createCluster(block);
      addTo(home, group, 1, blocks);
      clusters.push(home);
    }
    clusterOf.set(block, home);
    if (isLong || home.indexed >= MOST_INDEXED) continue;
    home.indexed++;
    index.add(block);
  }
  return clusters;

  function homeOf(block: number, group: readonly number[]): Cluster | undefined {
    const candidates = index.candidates(block, MOST_VERIFIED);
    if (candidates.length > 0) copies.prepare(block);
    const refused = new Set<Cluster>();
    const strays: { readonly other: number; readonly similarity: number }[] = [];
    let inPattern = 0;
    for (const other of candidates) {
      const cluster = clusterOf.get(other)!; // only clustered blocks are indexed
      const distinctness = index.distinctness(other);
      if (followsPattern(distinctness) && inPattern++ >= MOST_IN_PATTERN) continue;
      if (refused.has(cluster) && cluster.leader !== other) continue;
      const similarity = copies.similarityTo(block, other, distinctness);
      if (similarity === 0) continue;
      const toLeader = cluster.leader === other ? similarity : copies.similarityTo(block, cluster.leader, distinctness);
      if (toLeader > 0 && addTo(cluster, group, toLeader, blocks)) return cluster;
      refused.add(cluster);
      strays.push({ other, similarity });
    }
    // A copy of a copy, which no longer is one of the first: a class of their own.
    for (const { other, similarity } of strays) {
      const cluster = createCluster(other);
      addTo(cluster, [other], 1, blocks);
      if (!addTo(cluster, group, similarity, blocks)) continue;
      clusters.push(cluster);
      return cluster;
    }
    return undefined;
  }
}
