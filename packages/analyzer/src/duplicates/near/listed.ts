import type { Blocks } from './blocks.ts';
import type { Evidence } from './evidence.ts';

/** See `evidence.ts` for where thresholds come from. */
const LEAST_SAME_VALUES = 0.6;

/**
 * Whether two files list other things in the way that a framework asks for: routes, schemas, settings, stories. Where no
 * statement stands inside another, the values tell one from another.
 */
export function areOtherLists(blocks: Blocks, one: number, other: number, { sameLiterals }: Evidence): boolean {
  return sameLiterals < LEAST_SAME_VALUES && isList(blocks, one) && isList(blocks, other);
}

/** Whether it is a file of outermost statements alone. */
function isList({ sources, source, block }: Blocks, number: number): boolean {
  const { lists } = sources[source[number]!]!.tokens; // blocks know their sources
  return block[number] === -1 && lists.first.length === 2;
}
