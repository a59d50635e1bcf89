import type { CloneKind, Options } from '@layerlint/analyzer';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearest } from './did-you-mean.ts';
import { notEmpty, oneOf } from './flags.ts';
import { globFault } from './glob-fault.ts';
import { UsageError } from './usage-error.ts';

type Duplicates = Options['duplicates'];

/** What is a duplicate, as the command line says it. What is left out is the config's. */
export interface DuplicateFlags {
  readonly scope?: Duplicates['scope'];
  readonly minTokens?: number;
  readonly minLines?: number;
  readonly minSimilarity?: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly kind?: readonly CloneKind[];
}

const SCOPES = ['across', 'within', 'all'] as const satisfies readonly Duplicates['scope'][];

// The analyzer has the same list, and is loaded late. The compiler sees to it that none is missing.
const KINDS: Readonly<Record<CloneKind, true>> = {
  code: true,
  test: true,
  infrastructure: true,
  data: true,
  types: true,
};
const KNOWN_KINDS = Object.keys(KINDS) as readonly CloneKind[];

/** Every option takes one value, so that ROOT may stand behind it; lists grow by repetition. */
export function withDuplicates(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--scope <SCOPE>',
        'which copies count: across functions and layers, within one of them, or all of both and of code that none carries',
      ).argParser(oneOf(SCOPES, 'scope')),
    )
    .option('--min-tokens <N>', 'shortest duplicate, in tokens', atLeastOne)
    .option('--min-lines <N>', 'shortest duplicate, in lines', atLeastOne)
    .option(
      '--min-similarity <S>',
      '0 to 1: of edited copies, the least share of three-token runs that both have in the same order',
      share,
    )
    .option('--include <GLOB>', 'compare only files that match; may be repeated', globs)
    .option('--exclude <GLOB>', 'compare no files that match; may be repeated', globs)
    .option(
      '--kind <KIND>',
      `what sort of duplicates to tell: ${KNOWN_KINDS.join(', ')} or all; may be repeated`,
      kinds,
    );
}

/** The options of a run: the command line's where it says something, else the config's. */
export function withDuplicateFlags(options: Options, flags: DuplicateFlags): Options {
  const { scope, minTokens, minLines, minSimilarity, include, exclude, kind } = flags;
  return {
    ...options,
    duplicates: {
      ...options.duplicates,
      ...(scope !== undefined && { scope }),
      ...(minTokens !== undefined && { minTokens }),
      ...(minLines !== undefined && { minLines }),
      ...(minSimilarity !== undefined && { minSimilarity }),
      ...(include !== undefined && { include }),
      ...(exclude !== undefined && { exclude }),
      ...(kind !== undefined && { kinds: kind }),
    },
  };
}

function atLeastOne(word: string): number {
  if (/^0*[1-9]\d{0,8}$/.test(word)) return Number(word);
  throw new InvalidArgumentError('It must be a whole number from 1 on, such as 5.');
}

function share(word: string): number {
  if (/^[\d.]+$/.test(word) && Number(word) <= 1) return Number(word);
  throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.7.');
}

function globs(glob: string, before: readonly string[] = []): readonly string[] {
  const fault = globFault(notEmpty(glob));
  if (fault !== undefined) throw new InvalidArgumentError(`It ${fault}.`);
  return [...before, glob];
}

function kinds(words: string, before: readonly CloneKind[] = []): readonly CloneKind[] {
  const named = words.split(',').flatMap((word) => (word === 'all' ? KNOWN_KINDS : [kindNamed(word)]));
  return [...new Set([...before, ...named])];
}

function kindNamed(word: string): CloneKind {
  const found = KNOWN_KINDS.find((kind) => kind === word);
  if (found !== undefined) return found;
  const meant = nearest(word, [...KNOWN_KINDS, 'all']);
  const hint = meant === undefined ? `Known are ${KNOWN_KINDS.join(', ')} and all` : `Did you mean ${meant}?`;
  throw new UsageError(`unknown kind '${word}'`, hint);
}
