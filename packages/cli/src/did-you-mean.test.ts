import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hintFor, nearest } from './did-you-mean.ts';

const test = suite('did you mean');
const commands = ['check', 'duplicates', 'graph', 'propose'];

test('finds the word behind a slip', () => {
  assert.is(nearest('dupliactes', commands), 'duplicates');
  assert.is(nearest('grpah', commands), 'graph');
  assert.is(nearest('CHECK', commands), 'check');
});

test('says nothing of words that are far from all', () => {
  assert.is(nearest('services', commands), undefined);
  assert.is(nearest('x', commands), undefined);
  assert.is(nearest('check', []), undefined);
});

test('falls back to a general hint', () => {
  assert.is(hintFor('chekc', commands, 'See --help'), 'Did you mean check?');
  assert.is(hintFor('invoices', commands, 'See --help'), 'See --help');
});

test.run();
