import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findCycles } from './cycles.ts';

const test = suite('cycles');

const imports = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

test('no cycle in a tree or a diamond', () => {
  assert.equal(findCycles(imports({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })), []);
});

test('the shortest way round, from the smallest path', () => {
  assert.equal(
    findCycles(imports({ orders: ['stock'], stock: ['money', 'invoices'], money: ['orders'], invoices: ['money'] })),
    [['money', 'orders', 'stock']],
  );
});

test('each group once, a module that imports itself too', () => {
  assert.equal(findCycles(imports({ a: ['b'], b: ['a'], c: ['c'], d: ['a'] })), [['a', 'b'], ['c']]);
});

test('a chain of a hundred thousand imports is no deeper than another', () => {
  const chain = new Map(Array.from({ length: 100_000 }, (_, i) => [`m${i}`, [`m${(i + 1) % 100_000}`]] as const));
  assert.is(findCycles(chain)[0]?.length, 100_000);
});

test.run();
