import { isMostlyDeclared } from '../near/declared.ts';
import { FEW } from '../near/grams.ts';
import { firstToken, type Row, type Run, tokenCount, tokenEnd } from '../run.ts';
import type { Source, Stretch } from '../source.ts';
import type { Anchors } from './anchors.ts';
import { type Chain, forChains } from './chains.ts';
import { isOneBlock, isStraight, looseTokens, placeOf, saysEnough } from './content.ts';
import { type Runs, withEditedEnds, withEqualEnds } from './grow.ts';
import { createJudge } from './judge.ts';
import { createNesting } from './nesting.ts';

/** Two fragments of larger code, one an edited copy of the other or equal to it but for names. */
export interface Pair {
  readonly one: Run;
  readonly other: Run;
  readonly similarity: number;
  readonly isEqual: boolean;
}

export interface Asked {
  readonly sources: readonly Source[];
  readonly rows: readonly Row[];
  readonly anchors: Anchors;
  readonly minTokens: number;
  readonly minSimilarity: number;
  /** Whether the two lie in larger copies that are known. */
  readonly isKnown: (one: Stretch, other: Stretch) => boolean;
}

/** Fragments choose their ends, so they have to be more alike than functions, whose ends are given. */
const LEAST_ALIKE = 0.7;
/** So much longer than what is worth telling, or even more alike. */
const SHORT = 1.4;
const LEAST_OF_SHORT = 0.78;
/** The outermost statements are told together where most of them is the same; else by their parts. */
const LEAST_OF_FILES = 0.8;
/** Of what is worth telling, so much has to be tied together by anchors. */
const TIED = 0.44;
/** A chain that joins what does not belong together is parted where it is weakest, and again. */
const MOST_PARTS = 8;

export function pairsOf({ sources, rows, anchors, minTokens, minSimilarity, isKnown }: Asked): Pair[] {
  const { runAround, around } = createNesting(rows);
  const judge = createJudge(sources);
  const leastTied = minTokens * TIED;
  const pairs: Pair[] = [];

  const runOf = (chain: readonly number[]): Run | undefined => {
    const standing = (at: number) => ({ row: anchors.row[at]!, statement: anchors.statement[at]! }); // anchors of the chain
    return runAround(standing(chain[0]!), standing(chain.at(-1)!));
  };
  const tokensOf = (chain: readonly number[]): number =>
    chain.reduce((sum, at) => sum + anchors.to[at]! - anchors.from[at]!, 0);
  const distinctnessOf = (chain: readonly number[]): number =>
    tokensOf(chain.filter((at) => anchors.times[anchors.saying[at]!]! <= FEW)) / tokensOf(chain);

  forChains(anchors, leastTied, (chains) => {
    const told: Pair[] = [];
    for (const whole of chains) {
      const waiting: Chain[] = [whole];
      for (const [count, chain] of waiting.entries()) {
        const [ours, theirs] = [spanOf(chain.one, anchors), spanOf(chain.other, anchors)];
        if (isKnown(ours, theirs) || told.some(({ one, other }) => isInside(ours, one) && isInside(theirs, other)))
          continue;
        const pair = pairAround(chain);
        if (pair) told.push(pair);
        else if (count < MOST_PARTS && chain.one.length > 1)
          waiting.push(...parted(chain, anchors).filter((part) => tokensOf(part.one) >= leastTied));
      }
    }
    pairs.push(...told);
  });
  return pairs;

  /** As far as both were copied; or else as far as they are equal but for what lies between. */
  function pairAround(chain: Chain): Pair | undefined {
    const [one, other] = [runOf(chain.one), runOf(chain.other)];
    if (!one || !other) return undefined;
    const narrow = withEqualEnds([one, other]);
    const wide = withEditedEnds(narrow, around);
    return judged(wide, chain) ?? (isSameRuns(narrow, wide) ? undefined : judged(narrow, chain));
  }

  /** Of outermost statements: whether they add nothing to the functions among them, or are declarations alone. */
  function isListed(run: Run): boolean {
    return isStraight(run) || looseTokens(run) < leastTied || isMostlyDeclared(stretchOf(run));
  }

  /** Nothing where they are no copies. */
  function judged([one, other]: Runs, chain: Chain): Pair | undefined {
    if (overlap(one, other) || isOneBlock(one) || isOneBlock(other)) return undefined;
    if (!saysEnough(one, minTokens) || !saysEnough(other, minTokens)) return undefined;
    if (isKnown(stretchOf(one), stretchOf(other))) return undefined;
    const places = [placeOf(one, around), placeOf(other, around)];
    if (places.includes('members')) return undefined;
    const isOfFiles = places.includes('file');
    if (isOfFiles && (isListed(one) || isListed(other))) return undefined;
    const isShort = Math.min(tokenCount(one), tokenCount(other)) < minTokens * SHORT;
    const least = Math.max(minSimilarity, isOfFiles ? LEAST_OF_FILES : isShort ? LEAST_OF_SHORT : LEAST_ALIKE);
    const verdict = judge(one, other, { least, distinctness: distinctnessOf(chain.other) });
    return verdict.isCopy ? { one, other, similarity: verdict.similarity, isEqual: verdict.isEqual } : undefined;
  }
}

export const stretchOf = (run: Run): Stretch => ({
  source: run.row.source,
  from: firstToken(run),
  to: tokenEnd(run),
});

const spanOf = (chain: readonly number[], { row, from, to }: Anchors): Stretch => ({
  source: row[chain[0]!]!.source, // a chain has two anchors at least
  from: from[chain[0]!]!,
  to: to[chain.at(-1)!]!,
});

/** A part before the widest gap, and one behind it. */
function parted({ one, other }: Chain, { from, to }: Anchors): Chain[] {
  const gap = (side: readonly number[], at: number): number => from[side[at]!]! - to[side[at - 1]!]!; // below the length
  let [widest, place] = [-1, 1];
  for (let at = 1; at < one.length; at++) {
    const width = Math.max(gap(one, at), gap(other, at));
    if (width > widest) [widest, place] = [width, at];
  }
  return [
    { one: one.slice(0, place), other: other.slice(0, place) },
    { one: one.slice(place), other: other.slice(place) },
  ];
}

const isSameRuns = (narrow: Runs, wide: Runs): boolean =>
  narrow.every((run, side) => tokenCount(run) === tokenCount(wide[side]!)); // as many

const isInside = (span: Stretch, run: Run): boolean => firstToken(run) <= span.from && span.to <= tokenEnd(run);

const overlap = (one: Run, other: Run): boolean =>
  one.row.source === other.row.source && firstToken(one) < tokenEnd(other) && firstToken(other) < tokenEnd(one);
