import type { Options } from '../../options.ts';
import type { Row } from '../run.ts';
import type { IsWanted } from '../scope.ts';
import type { Copies, Source } from '../source.ts';
import { anchorsOf } from './anchors.ts';
import { gather } from './gather.ts';
import { createKnown } from './known.ts';
import { pairsOf, stretchOf } from './pairs.ts';

interface Asked {
  readonly isWanted: IsWanted;
  readonly isInFocus?: (source: Source) => boolean;
  /** Copies of whole functions, classes and files: what lies in them is told. */
  readonly known: readonly Copies[];
}

/** Copies that differ have to be somewhat longer than equal ones: short code is alike by chance. */
const LONGER = 1.12;

/** Stretches of statements that were copied into other code and edited there. */
export function copiesOfFragments(
  sources: readonly Source[],
  rows: readonly Row[],
  { minTokens, minSimilarity }: Options['duplicates'],
  { isWanted, isInFocus, known }: Asked,
): Copies[] {
  const code = rows.filter(({ source }) => source.kind === 'code');
  const pairs = pairsOf({
    sources,
    rows: code,
    anchors: anchorsOf(code, isInFocus && (({ source }) => isInFocus(source))),
    minTokens: minTokens * LONGER,
    minSimilarity,
    isKnown: createKnown(known),
  });
  const ties = pairs.map((pair) => ({ ...pair, one: stretchOf(pair.one), other: stretchOf(pair.other) }));
  return gather(ties, sources).flatMap(({ stretches, similarities, isEqual }) => {
    // Equal ones are found as such, wherever they stand.
    if (isEqual || !isWanted(stretches)) return [];
    const mean = similarities.reduce((sum, similarity) => sum + similarity, 0) / similarities.length;
    const similarity = Math.round(mean * 1000) / 1000;
    return [{ stretches, likeness: 'near', similarity, shape: 'statements' } as const];
  });
}
