import type { Source, Stretch } from '../source.ts';
import { placesOf } from './places.ts';

/** Two stretches that are copies of each other. */
export interface Tie {
  readonly one: Stretch;
  readonly other: Stretch;
  readonly similarity: number;
  /** Equal but for names. */
  readonly isEqual: boolean;
}

/** Places that are copies of the first of them, and how alike they are to it. */
export interface Gathered {
  readonly stretches: readonly Stretch[];
  readonly similarities: readonly number[];
  readonly isEqual: boolean;
}

/** Makes one class of all that are copies of one place. What is a copy of a copy alone makes another. */
export function gather(ties: readonly Tie[], sources: readonly Source[]): Gathered[] {
  const numberOf = new Map(sources.map((source, number) => [source, number]));
  const byPlace = (a: Stretch, b: Stretch): number =>
    numberOf.get(a.source)! - numberOf.get(b.source)! || a.from - b.from || a.to - b.to; // ties are between the sources
  const tiesOf = tiesByPlace(ties);
  const told = new Map<Stretch, Set<Stretch>>();
  const gathered: Gathered[] = [];
  const tied = (place: Stretch): number => tiesOf.get(place)!.size; // its own key
  for (const first of [...tiesOf.keys()].sort((a, b) => tied(b) - tied(a) || byPlace(a, b))) {
    const open = [...tiesOf.get(first)!].filter(([place]) => !shareLeader(told, first, place)); // its own key
    open.sort(([a], [b]) => byPlace(a, b));
    const kept = apart(first, open);
    if (kept.length === 0) continue;
    for (const place of [first, ...kept.map(([copy]) => copy)]) mark(told, place, first);
    gathered.push({
      stretches: [first, ...kept.map(([copy]) => copy)],
      similarities: kept.map(([, { similarity }]) => similarity),
      isEqual: kept.every(([, { isEqual }]) => isEqual),
    });
  }
  return gathered;
}

type Strength = Pick<Tie, 'similarity' | 'isEqual'>;

/** Each place with those that it is tied to; of several ties between two the strongest. */
function tiesByPlace(ties: readonly Tie[]): Map<Stretch, Map<Stretch, Strength>> {
  const placeOf = placesOf(ties.flatMap(({ one, other }) => [one, other]));
  const found = new Map<Stretch, Map<Stretch, Strength>>();
  const add = (from: Stretch, to: Stretch, tie: Strength): void => {
    const own = found.get(from) ?? new Map<Stretch, Strength>();
    found.set(from, own);
    if ((own.get(to)?.similarity ?? 0) < tie.similarity) own.set(to, tie);
  };
  for (const tie of ties) {
    const [one, other] = [placeOf.get(tie.one)!, placeOf.get(tie.other)!]; // every stretch has its place
    if (one === other) continue;
    add(one, other, tie);
    add(other, one, tie);
  }
  return found;
}

const mark = (told: Map<Stretch, Set<Stretch>>, place: Stretch, leader: Stretch): void => {
  const leaders = told.get(place);
  if (leaders) leaders.add(leader);
  else told.set(place, new Set([leader]));
};

const shareLeader = (told: ReadonlyMap<Stretch, ReadonlySet<Stretch>>, one: Stretch, other: Stretch): boolean =>
  [...(told.get(one) ?? [])].some((leader) => told.get(other)?.has(leader));

/** Without those that overlap the first, or one that was kept. */
function apart(first: Stretch, copies: readonly (readonly [Stretch, Strength])[]): (readonly [Stretch, Strength])[] {
  const last = new Map<Source, number>();
  return copies.filter(([copy]) => {
    const { source, from, to } = copy;
    if (source === first.source && from < first.to && first.from < to) return false;
    if (from < (last.get(source) ?? 0)) return false;
    last.set(source, to);
    return true;
  });
}
