import type { Source, Stretch } from './source.ts';

/** Remembers which classes stand where. Classes are added from the largest to the smallest. */
export interface Coverage {
  add(stretches: readonly Stretch[]): void;
  /** Whether one class that was added holds all of these stretches: nobody needs to hear of them again. */
  holds(stretches: readonly Stretch[]): boolean;
}

/** A class over some tokens, and the ones that were there before. */
interface Layered {
  readonly clone: number;
  readonly end: number;
  readonly below: Layered | undefined;
}

export function createCoverage(): Coverage {
  const coverOf = new Map<Source, (Layered | undefined)[]>();
  let clones = 0;

  const coversOf = function* ({ source, from, to }: Stretch): Iterable<number> {
    for (let at = coverOf.get(source)?.[from]; at; at = at.below) if (at.end >= to) yield at.clone;
  };
  return {
    add(stretches) {
      clones++;
      for (const stretch of stretches) {
        const cover = coverOf.get(stretch.source) ?? [];
        coverOf.set(stretch.source, cover);
        putOver(cover, stretch, clones);
      }
    },
    holds([first, ...others]) {
      if (!first) return true;
      for (const clone of coversOf(first)) {
        if (others.every((other) => [...coversOf(other)].includes(clone))) return true;
      }
      return false;
    },
  };
}

/** One entry for each stretch of tokens that had the same cover before. */
function putOver(cover: (Layered | undefined)[], { from, to: end }: Stretch, clone: number): void {
  let top: Layered | undefined;
  for (let at = from; at < end; at++) {
    const below = cover[at];
    if (!top || top.below !== below) top = { clone, end, below };
    cover[at] = top;
  }
}
