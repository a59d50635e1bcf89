import { InvalidArgumentError } from 'commander';
import { hintFor } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/** What every command that looks at a folder understands. */
export interface Flags {
  readonly format: string;
  readonly output?: string;
  readonly config?: string;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly quiet?: true;
  readonly maxWarnings?: number;
}

/** A parser for options that take one of a few words, which names what there is. */
export function oneOf(known: readonly string[], what = 'format'): (word: string) => string {
  return (word) => {
    if (known.includes(word)) return word;
    throw new UsageError(`unknown ${what} '${word}'`, hintFor(word, known, `Known are ${known.join(', ')}`));
  };
}

export function wholeNumber(word: string): number {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  throw new InvalidArgumentError('It must be a whole number, such as 0 or 10.');
}

export function notEmpty(word: string): string {
  if (word !== '') return word;
  throw new InvalidArgumentError('It must not be empty.');
}
