import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, defaultOptions, memoryHost, type Analysis } from '../index.ts';
import type { CloneKind } from '../model/clone.ts';
import { sam, samFunction } from '../../test/findings.ts';

const test = suite('copied tables and types');

function study(files: Record<string, string>, kinds: readonly CloneKind[]): Analysis {
  const template = sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds'));
  const duplicates = { ...defaultOptions.duplicates, minTokens: 30, minLines: 3, kinds };
  return analyze('', { ...defaultOptions, duplicates }, { host: memoryHost({ 'template.yaml': template, ...files }) });
}

/** `kind name file:start-end = …`, a line for each class. */
const classes = (files: Record<string, string>, kinds: readonly CloneKind[] = ['data', 'types', 'code']) =>
  study(files, kinds).facts.clones.map(
    ({ kind, name, fragments }) =>
      `${kind} ${name ?? '-'} ${fragments.map(({ file, startLine, endLine }) => `${file}:${startLine}-${endLine}`).join(' = ')}`,
  );

const rates = `const RATES = {
  EUR: 1, USD: 2, GBP: 3, CHF: 4, SEK: 5,
  NOK: { rate: 6, names: ['krone', 'krona'], isOpen: true, least: -1 },
};
`;
const order = `export interface Order {
  id: string;
  lines: { isbn: string; count: number }[];
  paid?: boolean;
  sendTo(address: Address<'home'>): Promise<void>;
}
`;

test('a table that stands in two functions, whatever its layout and its name', () => {
  const other = `module.exports.list = () => TARIFFS;\nconst TARIFFS = ${rates
    .slice(rates.indexOf('{'))
    .replaceAll("'", '"')
    .replace('EUR:', "'EUR':")
    .replace(/\n +/g, ' ')
    .replace('least: -1 },\n', 'least: -1 }\n')}`;
  assert.equal(classes({ 'orders/app.js': rates, 'refunds/app.js': other }), [
    'data RATES orders/app.js:1-4 = refunds/app.js:2-3',
  ]);
});

test('counted, and told only where they are asked for', () => {
  const files = { 'orders/app.ts': rates + order, 'refunds/app.ts': rates + order };
  const { facts } = study(files, ['code']);
  assert.equal(facts.clones, []);
  assert.equal(facts.cloneCounts, { code: 0, test: 0, infrastructure: 0, data: 1, types: 1 });
  assert.equal(classes(files, ['types']), ['types Order orders/app.ts:5-10 = refunds/app.ts:5-10']);
  const [clone] = study(files, ['data']).facts.clones;
  assert.equal([clone?.shape, clone?.likeness, clone?.similarity], ['statements', 'identical', 1]);
  assert.equal(clone?.sharing, { names: [], imports: [], usesThis: false, runsAtLoad: false });
});

test('another value, another key, or a text for a number: no copy', () => {
  for (const other of [rates.replace('2', '3'), rates.replace('SEK', 'DKK'), rates.replace('5', "'5'")])
    assert.equal(classes({ 'orders/app.js': rates, 'refunds/app.js': other }), [], other);
  for (const other of [
    order.replace('number', 'bigint'),
    order.replace('paid?', 'paid'),
    order.replace('Order', 'Refund'),
  ])
    assert.equal(classes({ 'orders/app.ts': order, 'refunds/app.ts': other }), [], other);
});

test('a literal with code in it is no table', () => {
  const code = rates.replace('rate: 6', 'rate: now()');
  assert.equal(classes({ 'orders/app.js': code, 'refunds/app.js': code }, ['data']), []);
  assert.equal(classes({ 'orders/app.js': rates.replace('rate: 6', 'rate: six'), 'refunds/app.js': rates }), []);
});

test('types, whatever stands between their members; aliases and enums as well', () => {
  const alias = `type Bill = { total: number; tax: number; lines: Order[] } | { refund: string; of: Order['id']; by: 'shop' | 'reader' };\n`;
  const size =
    'enum Size { Small = 1, Middle = 2, Large = 3, Larger = 4, Huge = 5, Folio = 6, Atlas = 7, Map = 8, Quarto = 9 }\n';
  const text = `${order}\n${alias.replaceAll(' | ', '\n | ')}\n${size.replaceAll(', ', ',\n')}`;
  const other = `${order.replace('export ', 'declare ').replaceAll(';\n', ',\n')}${alias}${size}`;
  assert.equal(classes({ 'orders/app.ts': text, 'refunds/app.ts': other }), [
    'types Order orders/app.ts:1-6 = refunds/app.ts:1-6',
    'types Bill orders/app.ts:8-10 = refunds/app.ts:7-7',
    'types Size orders/app.ts:12-20 = refunds/app.ts:8-8',
  ]);
});

const bill = `function bill(event, currency) {
  ${rates.replaceAll('\n', '\n  ')}
  const rate = RATES[currency] ?? RATES.EUR;
  if (!event.lines.length) throw new RangeError('nothing to pay: ' + event.id);
  return event.lines.map((line) => line.price * rate).reduce((sum, price) => sum + price, event.postage);
}
`;

test('what lies in a copy of something larger is not told twice', () => {
  assert.equal(classes({ 'orders/app.js': bill, 'refunds/app.js': bill }), [
    'code bill orders/app.js:1-10 = refunds/app.js:1-10',
  ]);
  const file = `${order}${bill}exports.bill = (event) => bill(event, 'EUR').toFixed(2) + event.currency.toUpperCase();\n`;
  assert.equal(classes({ 'orders/app.ts': file, 'refunds/app.ts': file }).length, 1);
});

test('a table that has more copies than the function around it is told as well', () => {
  const files = { 'orders/app.js': bill, 'refunds/app.js': `${bill}require('./rates');`, 'refunds/rates.js': rates };
  assert.equal(classes(files), [
    'code bill orders/app.js:1-10 = refunds/app.js:1-10',
    'data RATES orders/app.js:2-5 = refunds/app.js:2-5 = refunds/rates.js:1-4',
  ]);
});

test('a table in one function alone, twice, and one in a generated file', () => {
  assert.equal(classes({ 'orders/app.js': rates + rates.replace('RATES', 'OTHERS'), 'refunds/app.js': '' }), []);
  assert.equal(classes({ 'orders/app.js': rates, 'refunds/app.js': `// @generated\n${rates}` }), []);
});

test('tables are found outermost first, and named after what they are given to', () => {
  const inner = `{ titles: ['Emma', 'Persuasion', 'Evelina'], prices: [12, 9, 14], shelves: { a: [1, 2], b: [3, 4], c: [5] },\n isOpen: false,\n isSold: null }`;
  const text = `load({ now: Date.now(), books: ${inner} });\nexport default [\n${inner},\n${inner},\n];\n`;
  assert.equal(classes({ 'orders/app.js': text, 'refunds/app.js': text }, ['data']), [
    'data books orders/app.js:1-3 = refunds/app.js:1-3',
    'data app orders/app.js:4-11 = refunds/app.js:4-11',
  ]);
});

test.run();
