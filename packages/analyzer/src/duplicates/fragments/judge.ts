import type { Blocks } from '../near/blocks.ts';
import { createEvidence, isCopy, leastSimilarity } from '../near/evidence.ts';
import { createLikeness } from '../near/likeness.ts';
import { align, emptyRenaming } from '../renaming.ts';
import { firstToken, type Run, tokenCount, tokenEnd } from '../run.ts';
import type { Source } from '../source.ts';

export interface Verdict {
  /** 0 where they are too little alike. */
  readonly similarity: number;
  readonly isCopy: boolean;
  /** Equal but for names. */
  readonly isEqual: boolean;
}

/** Weighs two runs as functions that look alike are weighed: how alike they are, and what their names say. */
export function createJudge(sources: readonly Source[]) {
  const numberOf = new Map(sources.map((source, number) => [source, number]));
  // The two that are compared.
  const pair: Blocks = {
    sources,
    count: 2,
    source: new Int32Array(2),
    from: new Int32Array(2),
    to: new Int32Array(2),
    block: new Int32Array(2),
    shape: new Uint8Array(2),
  };
  const likeness = createLikeness(pair);
  const evidenceOf = createEvidence(pair);
  const put = (place: number, run: Run): void => {
    pair.source[place] = numberOf.get(run.row.source)!; // rows are of the sources
    pair.from[place] = firstToken(run);
    pair.to[place] = tokenEnd(run);
  };
  return (
    one: Run,
    other: Run,
    { distinctness, least }: { readonly distinctness: number; readonly least: number },
  ): Verdict => {
    put(0, one);
    put(1, other);
    if (looksEqual(one, other)) {
      const isEqual = align(one, other, emptyRenaming()) !== undefined;
      return { similarity: 1, isEqual, isCopy: isEqual || isCopy(evidenceOf(0, 1), 1, distinctness) };
    }
    likeness.prepare(0);
    const similarity = likeness.with(1, Math.max(least, leastSimilarity(distinctness)));
    if (similarity === 0) return { similarity, isEqual: false, isCopy: false };
    return {
      similarity,
      isEqual: false,
      isCopy: isCopy(evidenceOf(0, 1, likeness.align(1)), similarity, distinctness),
    };
  };
}

function looksEqual(one: Run, other: Run): boolean {
  return (
    tokenCount(one) === tokenCount(other) &&
    one.row.hash(firstToken(one), tokenEnd(one)) === other.row.hash(firstToken(other), tokenEnd(other))
  );
}
