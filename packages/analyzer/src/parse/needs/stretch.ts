import type { PlacedTokens } from '../tokens/index.ts';
import type { Range } from '../../model/place.ts';

/** Consecutive tokens, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const stretchOf = ([start, end]: Range, { starts }: PlacedTokens): Stretch => ({
  from: firstFrom(starts, start, 0),
  to: firstFrom(starts, end, 0),
});

export const holds = ({ from, to }: Stretch, token: number): boolean => token >= from && token < to;

/** The statement of the file's own list, which is written last, that holds a token. */
export function outermostAround(token: number, { lists, statements }: PlacedTokens): Stretch {
  const at = firstFrom(statements.to, token + 1, lists.first.at(-2) ?? 0);
  return { from: statements.from[at] ?? 0, to: statements.to[at] ?? 0 };
}

/** The first place from `begin` on whose number is no less: numbers grow. */
function firstFrom(numbers: Int32Array, least: number, begin: number): number {
  let [low, high] = [begin, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
