import type { Blocks } from './blocks.ts';

/** A block, and copies that are all like it. No two of them overlap. */
export interface Cluster {
  readonly leader: number;
  readonly blocks: number[];
  /** Of each block to the leader. */
  readonly similarities: number[];
  readonly bySource: Map<number, number[]>;
  /** How many of its blocks are found by their grams. */
  indexed: number;
}

export function createCluster(leader: number): Cluster {
  return { leader, blocks: [], similarities: [], bySource: new Map(), indexed: 0 };
}

/** Adds blocks, unless one of them overlaps one that is there. */
export function addTo(
  cluster: Cluster,
  added: readonly number[],
  similarity: number,
  { source, from, to }: Blocks,
): boolean {
  const overlaps = (one: number, other: number): boolean => from[one]! < to[other]! && from[other]! < to[one]!; // below the count
  const isTaken = added.some((block) =>
    cluster.bySource.get(source[block]!)?.some((other) => other !== block && overlaps(block, other)),
  );
  if (isTaken) return false;
  for (const block of added) {
    cluster.blocks.push(block);
    cluster.similarities.push(similarity);
    const file = source[block]!; // below the count
    const beside = cluster.bySource.get(file);
    if (beside) beside.push(block);
    else cluster.bySource.set(file, [block]);
  }
  return true;
}
