import type { Blocks } from './blocks.ts';
import { addTo, type Cluster, createCluster } from './clusters.ts';
import { createEvidence, isCopy, leastSimilarity } from './evidence.ts';
import { createGramIndex } from './grams.ts';
import { createLikeness } from './likeness.ts';
import { shapesOf } from './shapes.ts';

/** Blocks that are copies of the first of them, in their order, and how alike each of them is to it. */
export type Alike = Pick<Cluster, 'blocks' | 'similarities'>;

/** Blocks of one shape that are compared with one of them by name: more would be a list of everything. */
const MOST_LEADERS = 16;
/** Blocks of one shape that so many more have are made to a pattern. */
const FEW = 8;
/** Of a class of near copies so many are found by their grams; the others are like them. */
const MOST_INDEXED = 8;
const MOST_VERIFIED = 48;

/** Sorts blocks into classes. Blocks of one shape come first, by hash; then classes meet by the rare grams they share. */
export function findAlike(blocks: Blocks, minSimilarity: number): Alike[] {
  const clusters = clustersOf(blocks, sameIn(blocks), minSimilarity);
  return clusters.filter((cluster) => cluster.blocks.length > 1);
}

/** Blocks of one shape that are copies of the first of them, also by their names; in the order of the first ones. */
function sameIn(blocks: Blocks): number[][] {
  const evidenceOf = createEvidence(blocks);
  const same: number[][] = [];
  for (const shape of shapesOf(blocks)) {
    const groups: number[][] = [];
    for (const block of shape) {
      const home = groups.find(
        ([first]) =>
          first !== undefined && isCopy(evidenceOf(first, block), 1, shape.length <= FEW ? 2 / shape.length : 0),
      );
      if (home) home.push(block);
      else if (groups.length < MOST_LEADERS) groups.push([block]);
    }
    same.push(...groups);
  }
  return same.sort(([a = 0], [b = 0]) => a - b);
}

/** Each group joins the cluster whose leader it is a copy of; the nearest, where there are several. */
function clustersOf(blocks: Blocks, groups: readonly (readonly number[])[], minSimilarity: number): Cluster[] {
  const likeness = createLikeness(blocks);
  const evidenceOf = createEvidence(blocks);
  const leaders = groups.map(([first = 0]) => first);
  const index = createGramIndex(blocks, leaders);
  const clusterOf = new Map<number, Cluster>();
  const clusters: Cluster[] = [];

  /** How alike a block is to the prepared one, where it is a copy of it; else 0. */
  const similarityTo = (block: number, other: number, distinctness: number): number => {
    const similarity = likeness.with(other, Math.max(minSimilarity, leastSimilarity(distinctness)));
    return similarity > 0 && isCopy(evidenceOf(block, other, likeness.align(other)), similarity, distinctness)
      ? similarity
      : 0;
  };
  const homeOf = (block: number, group: readonly number[]): Cluster | undefined => {
    const candidates = index.candidates(block, MOST_VERIFIED);
    if (candidates.length > 0) likeness.prepare(block);
    const refused = new Set<Cluster>();
    const strays: { readonly other: number; readonly similarity: number }[] = [];
    for (const other of candidates) {
      const cluster = clusterOf.get(other)!; // only clustered blocks are indexed
      const distinctness = index.distinctness(other);
      if (refused.has(cluster) && cluster.leader !== other) continue;
      const similarity = similarityTo(block, other, distinctness);
      if (similarity === 0) continue;
      const toLeader = cluster.leader === other ? similarity : similarityTo(block, cluster.leader, distinctness);
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
  };
  for (const [number, group] of groups.entries()) {
    const block = leaders[number]!; // as many as groups
    let home = homeOf(block, group);
    if (!home) {
      home = createCluster(block);
      addTo(home, group, 1, blocks);
      clusters.push(home);
    }
    clusterOf.set(block, home);
    if (home.indexed >= MOST_INDEXED) continue;
    home.indexed++;
    index.add(block);
  }
  return clusters;
}
