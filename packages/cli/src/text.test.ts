import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bytes, counted, listed, printable, wrapped } from './text.ts';

const test = suite('text');

test('counts in words', () => {
  assert.is(counted(1, 'finding'), '1 finding');
  assert.is(counted(0, 'class', 'classes'), '0 classes');
  assert.is(counted(12_345, 'line'), '12,345 lines');
});

test('sizes keep to three units', () => {
  assert.equal([0, 999, 1000, 713_210, 48_211_000].map(bytes), ['0 B', '999 B', '1.0 kB', '713.2 kB', '48.2 MB']);
});

test('long lists are cut', () => {
  assert.is(listed(['orders', 'refunds'], 2), 'orders, refunds');
  assert.is(listed(['orders', 'refunds', 'stock', 'money'], 2), 'orders, refunds and 2 more');
});

test('nothing from a repository can steer the terminal', () => {
  assert.is(printable('orders\x1b[31m.js\n\u202e'), 'orders\uFFFD[31m.js \uFFFD');
});

test('wraps between words and leaves a long path whole', () => {
  assert.equal(wrapped('Two functions hold it', 12), ['Two', 'functions', 'hold it']);
  assert.equal(wrapped('see services/orders/src/entry.ts now', 10), ['see', 'services/orders/src/entry.ts', 'now']);
  assert.equal(wrapped('  ', 10), []);
});

test.run();
