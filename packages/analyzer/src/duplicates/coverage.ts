import type { Source, Stretch } from './source.ts';

/** Remembers which classes stand where. Classes are added from the largest to the smallest. */
export interface Coverage {
  add(stretches: readonly Stretch[]): void;
  /** Whether one class that was added holds all of these stretches: nobody needs to hear of them again. */
  holds(stretches: readonly Stretch[]): boolean;
}

/** A stretch of a class that was added. */
interface Covered {
  readonly clone: number;
  readonly from: number;
  readonly to: number;
}

/** In tokens: what lies over a part of a source is looked up by the part. */
const PART = 64;
const partOf = (token: number): number => Math.floor(token / PART);

export function createCoverage(): Coverage {
  const partsOf = new Map<Source, Covered[][]>();
  let clones = 0;

  const coversOf = ({ source, from, to }: Stretch): number[] =>
    (partsOf.get(source)?.[partOf(from)] ?? []).flatMap((covered) =>
      covered.from <= from && covered.to >= to ? [covered.clone] : [],
    );
  return {
    add(stretches) {
      clones++;
      for (const { source, from, to } of stretches) {
        const parts = partsOf.get(source) ?? [];
        partsOf.set(source, parts);
        for (let part = partOf(from); part <= partOf(to - 1); part++)
          (parts[part] ??= []).push({ clone: clones, from, to });
      }
    },
    holds([first, ...others]) {
      if (!first) return true;
      return coversOf(first).some((clone) => others.every((other) => coversOf(other).includes(clone)));
    },
  };
}
