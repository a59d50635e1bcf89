import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withoutExcluded } from './without-excluded.ts';

const test = suite('files that are not excluded');

const FILES = ['src/orders/money.js', 'src/refunds/money.js', 'src/refunds/.hidden/a.js', 'notes.txt'];

function kept(...exclude: string[]): string[] {
  return [...withoutExcluded(FILES, exclude)].sort();
}

test('as on the disk, where they are not', () => {
  assert.equal(kept('src/re*/**'), ['notes.txt', 'src/orders/money.js']);
  assert.equal(kept('**/{money,vat}.js', '*.txt'), ['src/refunds/.hidden/a.js']);
  assert.equal(kept('src/refunds', 'src/orders/money.js'), ['notes.txt']);
  assert.equal(kept('src/orders/gone.js'), [...FILES].sort());
  assert.equal(kept(), [...FILES].sort());
});

test.run();
