import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { TokenStream } from '../model/module.ts';
import { syntaxOf } from './source-files.ts';
import { tokensOf } from './tokens.ts';

const test = suite('tokens');

const read = (text: string, file = 'orders.tsx'): TokenStream => tokensOf(syntaxOf(file, text));

/** The texts of the tokens. */
const texts = (text: string): string[] => {
  const { starts, ends } = read(text);
  return [...starts].map((start, token) => text.slice(start, ends[token]));
};

/** The identifiers that may be renamed. */
const renameable = (text: string): string[] => {
  const { names } = read(text);
  return texts(text).filter((_, token) => (names[token] ?? -1) >= 0);
};

const same = (one: string, other: string): boolean => {
  const [a, b] = [read(one), read(other)];
  return String([a.kinds, a.names]) === String([b.kinds, b.names]);
};

/** The statements of each list, with its name. */
const lists = (text: string): string[] => {
  const { starts, ends, lists: found } = read(text);
  return found.map(({ bounds, name }) => {
    const statements = bounds.slice(0, -1).map((from, at) => text.slice(starts[from], ends[(bounds[at + 1] ?? 0) - 1]));
    return `${name ?? '-'}: ${statements.join(' | ')}`;
  });
};

test('regular expressions, templates and tags are whole tokens', () => {
  assert.equal(texts('x = /[/"]a/g.test(`<${`${isbn}`}>`)'), [
    'x',
    '=',
    '/[/"]a/g',
    '.',
    'test',
    '(',
    '`<${',
    '`${',
    'isbn',
    '}`',
    '}>`',
    ')',
  ]);
  assert.equal(texts('<Price of="7">in stock, {n}; </Price>').slice(1, 7), [
    'Price',
    'of',
    '=',
    '"7"',
    '>',
    'in stock, ',
  ]);
  assert.equal(texts('#!/usr/bin/env node\n// a\ntotal /* b */ () // c'), ['total', '(', ')']);
});

test('what style decides makes no difference', () => {
  assert.ok(same('pay("a", b,);\nlog(c);', "pay('a', b)\nlog(c)"));
  assert.ok(same('const f = (a) => ({ x: 1, "y": [2,], });', 'const f = a => ({ x: 1, y: [2] })'));
  assert.ok(same('export function pay() { return 1_000; }', 'function pay() { return 1000 }'));
});

test('a declaration begins where its export does, exported or not', () => {
  assert.equal(texts('export default async function pay() {}').slice(0, 2), ['export default async', 'function']);
});

test('what means something else is something else', () => {
  assert.not.ok(same('if (a) { return\npay() }', 'if (a) { return pay() }'));
  assert.not.ok(same('for (;a;) pay()', 'for (a;;) pay()'));
  assert.not.ok(same('x = [1,,2]', 'x = [1,2]'));
  assert.not.ok(same('x = `a`', 'x = "a"'));
  assert.not.ok(same('x = console.log', 'x = console.error'));
});

test('properties and globals keep their names, bindings may change them', () => {
  assert.equal(renameable('const net = order.total(JSON, x => x.tax)'), ['net', 'order', 'x', 'x']);
  assert.equal(renameable('class Stock { #left = 0; count() { return <b><Row key={isbn}/></b>; } }'), [
    'Stock',
    'Row',
    'isbn',
  ]);
  assert.equal(renameable('const { isbn, count: n, ...rest } = { key: value, isbn }'), [
    'isbn',
    'n',
    'rest',
    'value',
    'isbn',
  ]);
});

test('a shorthand property keeps its text while its binding is renamed', () => {
  assert.ok(same('log({ total })', 'log({ total: total })'));
  assert.ok(
    same(
      'const { total, tax = 0 } = order; log({ total })',
      'const { total: sum, tax: t = 0 } = order; log({ total: sum })',
    ),
  );
  assert.not.ok(same('log({ total })', 'log({ sum })'));
  assert.not.ok(same('log(total, { total })', 'log(sum, { total })'));
});

test('parentheses that a formatter adds make no difference, others do', () => {
  assert.ok(same('return (a && b)', 'return a && b'));
  assert.ok(same('const f = () => (\n  a ? b : c\n);\nx = (a || b);', 'const f = () => a ? b : c; x = a || b'));
  assert.not.ok(same('x = (a + b) * c', 'x = a + b * c'));
  assert.not.ok(same('const f = () => (a, b)', 'const f = () => a, b'));
});

test('lists of statements, and the function around each', () => {
  const text = 'exports.handler = traced(async () => { load(); save(); });\nclass Till { open() { ring(); } sum = 0 }';
  assert.equal(lists(text), [
    'handler: load() | save()',
    'open: ring()',
    'Till: open() { ring(); } | sum = 0',
    '-: exports.handler = traced(async () => { load(); save(); }) | class Till { open() { ring(); } sum = 0 }',
  ]);
  assert.equal(lists('x = { a: 1, get() {}, put: () => 1, b: 2 }')[0], '-: get() {} | put: () => 1');
});

test('a statement is called after the function or class it declares', () => {
  const declared = (text: string) => read(text).lists.at(-1)?.declares;
  assert.equal(
    declared('function pay() {} class Till {} const sum = (a) => a; exports.refund = async () => 1; pay(); let n = 1;'),
    ['pay', 'Till', 'sum', 'refund', undefined, undefined],
  );
  assert.equal(declared('const handler = traced(async () => 1);'), ['handler']);
});

test('wiring, types and tables of literals weigh nothing', () => {
  const weights = (text: string) => read(text).lists.at(-1)?.weights;
  const wiring =
    "import a from 'a'; export { a }; const b = require('b').promises; exports.c = require('c'); module.exports = { a, b: a, ...c }; 'use strict';";
  assert.equal(weights(wiring), [0, 0, 0, 0, 0, 0]);
  assert.equal(weights('interface Order { id: string } type Id = string; enum State { Paid }'), [0, 0, 0]);
  assert.equal(weights("const rates = { EUR: 1, 'USD': [-2, null, true] }; const keys = { id: order.id };"), [3, 10]);
});

test('nesting as deep as the parser bears', () => {
  const deep = read(`${'if (a) { b(); '.repeat(400)}${'}'.repeat(400)}`);
  assert.is(deep.lists.length, 401);
});

test.run();
