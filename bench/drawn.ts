import { createHash } from 'node:crypto';

/** The first ones in an order that the seed and the key decide alone: one that comes or goes leaves the others where they are. */
export function drawn<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  seed: string,
  count: number,
): readonly Item[] {
  const rankOf = (item: Item): string =>
    createHash('sha256')
      .update(`${seed} ${keyOf(item)}`)
      .digest('hex');
  return items
    .map((item) => ({ item, rank: rankOf(item) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
