import type { Edit } from '../../model/finding.ts';
import type { Range } from '../../model/place.ts';

/** A word that stands in a file, and what is to stand there instead. */
export type Respelling = readonly [was: string, now: string];

/**
 * What a rule wants changed in the file that its finding stands in. A rule about the whole project knows places and no texts,
 * so it says what should happen there; `createEditor` finds out how that is written in YAML, JSON or code, and whether it can be.
 */
export type Change = Edit | Rewording | ListChange;

/** Other words at a place; the one pair counts whose old word stands there, exactly once. */
export interface Rewording {
  readonly kind: 'reword';
  readonly range: Range;
  readonly words: readonly Respelling[];
}

/** An item less in the list around a place, or one more like it, in other words. */
export type ListChange =
  | { readonly kind: 'drop-item'; readonly range: Range }
  | { readonly kind: 'repeat-item'; readonly range: Range; readonly words: readonly Respelling[] };
