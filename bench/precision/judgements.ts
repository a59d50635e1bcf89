import { fileURLToPath } from 'node:url';

/** What a reader said about the classes drawn from one repository. */
export interface Judgements {
  readonly repository: string;
  readonly seed: number;
  readonly judgements: readonly Judgement[];
}

export interface Judgement {
  /** Of the clone class. */
  readonly id: string;
  readonly likeness: string;
  readonly similarity: number;
  /** What was read, as `file:first-last`. */
  readonly fragments: readonly string[];
  /** Whether a developer would want one piece of code. */
  readonly verdict: boolean;
  readonly why: string;
}

/** Where the judgements about a repository are kept. */
export const fileOf = (repository: string): string =>
  fileURLToPath(new URL(`${repository.replace('/', '+')}.json`, import.meta.url));
