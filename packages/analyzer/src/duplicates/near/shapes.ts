import type { Blocks } from './blocks.ts';
import { FEW } from './grams.ts';

/** Blocks whose tokens are the same, names and literals left out of sight. */
export function shapesOf(blocks: Blocks): Iterable<number[]> {
  const { sources, source, from, to, count } = blocks;
  const shapes = new Map<number, number[]>();
  for (let block = 0; block < count; block++) {
    const { kinds } = sources[source[block]!]!.tokens; // below the count
    let [first, second] = [0x811c9dc5, 7 + blocks.shape[block]!];
    for (let at = from[block]!; at < to[block]!; at++) {
      first = Math.imul(first ^ kinds[at]!, 0x01000193);
      first = (first << 13) | (first >>> 19);
      second = (Math.imul(second, 31) + kinds[at]!) | 0;
    }
    // Two hashes in one number of 53 bits.
    const key = (first >>> 0) * 2 ** 21 + (second >>> 11);
    const shape = shapes.get(key);
    if (shape) shape.push(block);
    else shapes.set(key, [block]);
  }
  return shapes.values();
}

/** How far a shape is that of two copies alone, 0 to 1: one that many blocks have is a pattern. */
export const distinctnessOf = (shape: readonly number[]): number => (shape.length <= FEW ? 2 / shape.length : 0);
