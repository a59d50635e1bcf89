import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a reader said about the findings of one repository. */
export interface Judgements {
  readonly repository: string;
  readonly judgements: readonly Judgement[];
}

export interface Judgement {
  /** Its fingerprint, which stays while the code around it stays. */
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  /** Whether what is said is so, and would fail, cost or confuse. */
  readonly verdict: boolean;
  readonly why: string;
  /** A false alarm that is told no more. */
  readonly silent?: true;
  /** A false word in a finding that was true otherwise, and is told rightly now. */
  readonly reworded?: true;
}

const FOLDER = new URL('.', import.meta.url);

/** Every judgement that is kept, by repository. */
export const allJudgements = (): readonly Judgements[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Judgements); // ours

const fileOf = (repository: string): string =>
  fileURLToPath(new URL(`${repository.replace('/', '+')}.json`, import.meta.url));

/** The findings of a repository that were judged. */
export function judgedIn(repository: string): ReadonlySet<string> {
  const file = fileOf(repository);
  if (!existsSync(file)) return new Set();
  const { judgements } = JSON.parse(readFileSync(file, 'utf8')) as Judgements; // ours
  return new Set(judgements.map(({ id }) => id));
}
