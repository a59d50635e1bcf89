import type { Source, Stretch } from '../source.ts';

/** Two stretches are one place where they have so much of both in common. */
const SAME = 0.75;

/** Gathers stretches into places: those of one source that mostly overlap are one, the longest of them. */
export function placesOf(stretches: readonly Stretch[]): ReadonlyMap<Stretch, Stretch> {
  const bySource = new Map<Source, Stretch[]>();
  for (const stretch of stretches) {
    const beside = bySource.get(stretch.source);
    if (beside) beside.push(stretch);
    else bySource.set(stretch.source, [stretch]);
  }
  const placeOf = new Map<Stretch, Stretch>();
  for (const own of bySource.values()) {
    own.sort((a, b) => a.from - b.from || b.to - a.to);
    let open: Stretch[][] = [];
    const groups: Stretch[][] = [];
    for (const stretch of own) {
      open = open.filter((group) => longest(group).to > stretch.from);
      const home = open.find((group) => isSame(longest(group), stretch));
      if (home) home.push(stretch);
      else {
        const group = [stretch];
        open.push(group);
        groups.push(group);
      }
    }
    for (const group of groups) for (const stretch of group) placeOf.set(stretch, longest(group));
  }
  return placeOf;
}

const longest = (group: readonly Stretch[]): Stretch =>
  group.reduce((best, one) => (one.to - one.from > best.to - best.from ? one : best));

function isSame(one: Stretch, other: Stretch): boolean {
  const common = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  const all = Math.max(one.to, other.to) - Math.min(one.from, other.from);
  return common >= SAME * all;
}
