import { defaultOptions, type Options } from '@layerlint/analyzer';
import { Command } from 'commander';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type DuplicateFlags, withDuplicateFlags, withDuplicates } from './duplicate-flags.ts';

const test = suite('duplicate flags');

/** What a command line makes of options that a config may have changed. */
function duplicatesOf(argv: readonly string[], configured: Partial<Options['duplicates']> = {}) {
  const command = withDuplicates(new Command().argument('[ROOT]')).parse([...argv], { from: 'user' });
  const options = { ...defaultOptions, duplicates: { ...defaultOptions.duplicates, ...configured } };
  return withDuplicateFlags(options, command.opts<DuplicateFlags>()).duplicates;
}

test('without flags the config stays as it is', () => {
  assert.equal(duplicatesOf([], { minTokens: 70, kinds: ['test'] }), {
    ...defaultOptions.duplicates,
    minTokens: 70,
    kinds: ['test'],
  });
});

test('every flag wins over the config', () => {
  const argv =
    '--scope all --min-tokens 30 --min-lines 3 --min-similarity .8 --include a/** --include b/** --exclude c/** --kind data';
  assert.equal(duplicatesOf(argv.split(' '), { scope: 'within', minTokens: 70, include: ['d/**'], kinds: ['test'] }), {
    scope: 'all',
    minTokens: 30,
    minLines: 3,
    minSimilarity: 0.8,
    include: ['a/**', 'b/**'],
    exclude: ['c/**'],
    kinds: ['data'],
    allow: [],
  });
});

test('kinds add up, by repetition or with commas, and `all` is all of them', () => {
  assert.equal(duplicatesOf(['--kind', 'code', '--kind', 'test,code']).kinds, ['code', 'test']);
  assert.equal(duplicatesOf(['--kind', 'all']).kinds, ['code', 'test', 'infrastructure', 'data', 'types']);
});

test('a list leaves the folder behind it alone', () => {
  const command = withDuplicates(new Command().argument('[ROOT]')).parse(['--include', 'a/**', 'services'], {
    from: 'user',
  });
  assert.equal(command.args, ['services']);
});

test('the least similarity may be any share', () => {
  for (const [word, value] of Object.entries({ '0': 0, '1': 1, '0.5': 0.5, '1.0': 1 }))
    assert.is(duplicatesOf(['--min-similarity', word]).minSimilarity, value);
});

test.run();
