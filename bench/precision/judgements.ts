import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a reader said about the classes drawn from one repository. */
export interface Judgements {
  readonly repository: string;
  readonly seed: number;
  /** Of the last draw. */
  readonly judgements: readonly Judgement[];
  /** Of draws before it: what it did not draw again. */
  readonly earlier?: readonly Judgement[];
}

export interface Judgement {
  /** Of the clone class. */
  readonly id: string;
  readonly likeness: string;
  /** Absent where it was judged before draws told it. */
  readonly shape?: string;
  readonly similarity: number;
  /** What was read, as `file:first-last`. */
  readonly fragments: readonly string[];
  /** Whether a developer would want one piece of code. */
  readonly verdict: boolean;
  readonly why: string;
}

/** Where the judgements about a repository are kept. */
const fileOf = (repository: string): string =>
  fileURLToPath(new URL(`${repository.replace('/', '+')}.json`, import.meta.url));

/** What was judged in a repository. A verdict holds for a class by its id, and for the same two places whatever their id. */
export function judgedIn(repository: string) {
  const all = readIn(repository);
  const byId = new Map(all.map((judgement) => [judgement.id, judgement]));
  const byPlaces = new Map(all.map((judgement) => [keyOf(judgement.fragments), judgement]));
  return {
    verdictOn: (id: string, places: readonly string[]): Judgement | undefined =>
      byId.get(id) ?? byPlaces.get(keyOf(places)),
    /** Those about other classes and places. */
    besides(judgements: readonly Judgement[]): readonly Judgement[] {
      const ids = new Set(judgements.map(({ id }) => id));
      const places = new Set(judgements.map(({ fragments }) => keyOf(fragments)));
      return all.filter(({ id, fragments }) => !ids.has(id) && !places.has(keyOf(fragments)));
    },
  };
}

function readIn(repository: string): readonly Judgement[] {
  const file = fileOf(repository);
  if (!existsSync(file)) return [];
  const { judgements, earlier = [] } = JSON.parse(readFileSync(file, 'utf8')) as Judgements; // ours
  return [...earlier, ...judgements];
}

const keyOf = (places: readonly string[]): string => [...places].sort().join(' ');
