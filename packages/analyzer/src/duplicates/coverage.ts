import { firstToken, type Run, type Source, tokenEnd } from './run.ts';

/** Remembers which classes stand where. Classes are added from the largest to the smallest. */
export interface Coverage {
  add(runs: readonly Run[]): void;
  /** Whether one class that was added holds all of these runs: nobody needs to hear of them again. */
  holds(runs: readonly Run[]): boolean;
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

  const coversOf = function* (run: Run): Iterable<number> {
    const end = tokenEnd(run);
    for (let at = coverOf.get(run.row.source)?.[firstToken(run)]; at; at = at.below) if (at.end >= end) yield at.clone;
  };
  return {
    add(runs) {
      clones++;
      for (const run of runs) {
        const cover = coverOf.get(run.row.source) ?? [];
        coverOf.set(run.row.source, cover);
        putOver(cover, run, clones);
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
function putOver(cover: (Layered | undefined)[], run: Run, clone: number): void {
  const end = tokenEnd(run);
  let top: Layered | undefined;
  for (let at = firstToken(run); at < end; at++) {
    const below = cover[at];
    if (!top || top.below !== below) top = { clone, end, below };
    cover[at] = top;
  }
}
