import type { Mutation } from './mutation.ts';

/** Declaring files of one folder share the layer of our own beside them, which holds one thing at a time. */
const touched = ({ before = {}, after }: Mutation): string[] =>
  [...Object.keys(before), ...Object.keys(after)].map((file) => file.replace(/(?<=\bmut-layer)\/.*/, ''));

/** What is counted by, the rarest of which comes first: sorts of fault by framework, then ways to make them. */
const keysOf = ({ kind, form, framework }: Mutation): string[] => [
  `${kind} ${framework}`,
  kind,
  `${kind} ${form} ${framework}`,
  `${kind} ${form}`,
];

/**
 * Which mutations to try together: they touch different files, so that none hides another. At most one in each declaring
 * file, and of those that are left, one of the sort that was tried least so far.
 */
export function* rounds(groups: readonly (readonly Mutation[])[], most: number): Iterable<readonly Mutation[]> {
  const tried = new Map<string, number>();
  const timesOf = (mutation: Mutation): number[] => keysOf(mutation).map((key) => tried.get(key) ?? 0);
  const left = groups.map((group) => new Set(group));
  for (let round = 0; round < most; round += 1) {
    const taken = new Set<string>();
    const chosen = left.flatMap((group) => {
      const free = [...group].filter((mutation) => touched(mutation).every((file) => !taken.has(file)));
      const mutation = rarest(free, timesOf);
      if (!mutation) return [];
      group.delete(mutation);
      for (const file of touched(mutation)) taken.add(file);
      for (const key of keysOf(mutation)) tried.set(key, (tried.get(key) ?? 0) + 1);
      return [mutation];
    });
    if (chosen.length === 0) return;
    yield chosen;
  }
}

function rarest(mutations: readonly Mutation[], timesOf: (mutation: Mutation) => number[]): Mutation | undefined {
  let [found, fewest]: [Mutation | undefined, number[]] = [undefined, []];
  for (const mutation of mutations) {
    const times = timesOf(mutation);
    if (!found || isLess(times, fewest)) [found, fewest] = [mutation, times];
  }
  return found;
}

/** By the first number that differs. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}
