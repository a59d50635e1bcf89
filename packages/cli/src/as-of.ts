import type { Options } from '@layerlint/analyzer';
import { InvalidArgumentError } from 'commander';
import type { Io } from './io.ts';

const RULE = 'no-deprecated-runtime';

/** What the command line says about the day to judge by. */
export interface DateFlags {
  readonly asOf?: string;
}

/** A day of the calendar, as in `2026-11-25`. */
export function day(word: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(word) ? Date.parse(`${word}T00:00:00Z`) : NaN;
  // A month that has no such day would roll over into the next one.
  if (!Number.isNaN(time) && dayOf(time) === word) return word;
  throw new InvalidArgumentError('It must be a day, such as 2026-11-25.');
}

/** The options of a run with its day: the command line's, else the config's, else today, which builds set by `SOURCE_DATE_EPOCH`. */
export function withDay(options: Options, { asOf }: DateFlags, { env }: Pick<Io, 'env'>): Options {
  const setting = options.rules[RULE];
  const chosen = asOf ?? setting?.options?.['asOf'] ?? today(env['SOURCE_DATE_EPOCH']);
  const dated = { ...setting, options: { ...setting?.options, asOf: chosen } };
  return { ...options, rules: { ...options.rules, [RULE]: dated } };
}

/** Seconds since 1970, see https://reproducible-builds.org/specs/source-date-epoch/; else the clock. */
const today = (epoch: string | undefined): string =>
  dayOf(epoch !== undefined && /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Date.now());

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
