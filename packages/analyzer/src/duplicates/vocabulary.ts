import { TokenRole } from '../model/module.ts';
import type { Stretch } from './source.ts';

/**
 * How many distinct names bear out that two stretches of one shape are copies: those that are the same in both, and those that
 * were renamed and are used again. A name of one use could stand for anything.
 */
export function sharedVocabulary(one: Stretch, other: Stretch): number {
  const [ours, theirs] = [one.source.tokens.names, other.source.tokens.names];
  const shift = other.from - one.from;
  const shared = new Set<number>();
  const renamed = new Set<number>();
  for (let at = one.from; at < one.to; at++) {
    const name = ours[at]!; // below the end
    if (name === 0 || (name & 3) === TokenRole.literal) continue;
    const text = name >>> 2;
    if (text === theirs[at + shift]! >>> 2 || renamed.has(text)) shared.add(text);
    else renamed.add(text);
  }
  return shared.size;
}
