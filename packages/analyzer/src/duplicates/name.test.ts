import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, defaultOptions, memoryHost } from '../index.ts';
import { sam, samFunction } from '../../test/findings.ts';
import { fileName } from './name.ts';

const test = suite('what copies are called');

/** The class's name, and those of its copies, of one text in two functions. */
function names(orders: string, refunds = orders, file = 'app.js'): string[] {
  const template = sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds'));
  const files = { 'template.yaml': template, [`orders/${file}`]: orders, [`refunds/${file}`]: refunds };
  const duplicates = { ...defaultOptions.duplicates, minTokens: 40, minLines: 3 };
  const { facts } = analyze('', { ...defaultOptions, duplicates }, { host: memoryHost(files) });
  return facts.clones.map(
    ({ shape, name, fragments }) =>
      `${shape === 'file' ? 'file ' : ''}${name ?? '-'}: ${fragments.map((one) => one.name ?? '-').join(' ')}`,
  );
}

const body = `{
  const whole = Math.trunc(event.cents / 100);
  const rest = String(event.cents % 100).padStart(2, '0');
  if (!event.currency) throw new TypeError('no currency: ' + whole);
  return whole + '.' + rest + ' ' + event.currency;
}`;
/** Make the files differ around the copy. */
const other = `function watch(queue, stock, log) {
  const seen = new Set();
  setInterval(() => queue.poll({ wait: 20, most: 10 }).forEach((order) => seen.add(order.id) && stock.reserve(order.lines)), 1000);
  queue.on('error', log.error).on('empty', () => log.info('nothing to do', { seen: seen.size }));
  return { stop: () => clearInterval(queue.timer), count: () => seen.size };
}
`;
const more = `function tidy(shelves, byTitle) {
  for (const shelf of shelves) { if (shelf.isFull) shelf.books.sort(byTitle); else order(shelf.name, 12); }
  let [first, last] = [shelves[0], shelves.at(-1)];
  while (first !== last && first.width + last.width < 3) last = last.before ?? first;
  do { first.open--; } while (first.open > last.open);
  return first.name;
}
`;
const apart = (text: string) => names(other + text, more + text);

test('handlers by the name they are exported under', () => {
  assert.equal(apart(`exports.handler = async (event) => ${body};\n`), ['handler: handler handler']);
  assert.equal(apart(`module.exports.pay = async function (event) ${body};\n`), ['pay: pay pay']);
  assert.equal(apart(`export const handler = async (event) => ${body};\n`), ['handler: handler handler']);
  const log = (name: string) => `.use(${name}({ level: 'info', keys: [1, 2] }), ${name}.options)`;
  const wrapped = (name: string) => `exports.handler = middy(async (event) => ${body})${log(name)};\n`;
  assert.equal(apart(wrapped('log')), ['handler: handler handler']);
  const chained = (name: string) => `export const main = middy()${log(name)}.handler(async (event) => ${body});\n`;
  assert.equal(apart(chained('log')), ['main: main main']);
  assert.equal(names(other + chained('log'), `${more}export const main = async (event) => ${body};\n`), [
    'main: main main',
  ]);
});

test('members by their own name, constructors with that of their class', () => {
  const price = (head: string, tail: string) =>
    names(`${other}${head}${body}${tail}`, `${more}use({}, ${head}${body}${tail})`);
  assert.equal(price('({ format(event) ', ', other() {} });'), ['format: format format']);
  assert.equal(price("({ 'in full': (event) => ", '});'), ['in full: in full in full']);
  const inClass = (name: string, others: string) =>
    `class ${name} {\n${others}\n  static async format(event) ${body}\n}\n`;
  assert.equal(names(inClass('Money', other.slice(0, 0)) + other, more + inClass('Price', `list() { ${more} }`)), [
    'format: format format',
  ]);
  const made = body.replace('return ', 'this.text = ');
  assert.equal(
    names(
      `class Money { list() { ${other} }\n  constructor(event) ${made} }`,
      `class Price { all() { ${more} }\n  constructor(event) ${made} }`,
    ),
    ['Money.constructor: Money.constructor Price.constructor'],
  );
});

test('what has no name, and is what the file exports, by that of the file', () => {
  for (const head of [
    'export default async (event) => ',
    'export default function (event) ',
    'module.exports = async (event) => ',
  ])
    assert.equal(apart(`${head}${body}\n`), ['app: app app'], head);
  assert.equal(apart(`queue.each((event) => ${body});\n`), ['-: - -']);
});

test('a whole file by what it mostly declares, else by its own name', () => {
  const helper = `function format(event) ${body}\n`;
  assert.equal(
    names(
      `${helper}exports.total = (order) => order.lines.map(format).filter((line) => line.isPaid && line.total > 0);\n`,
    ),
    ['file format: format format'],
  );
  const calls = `app.get('/orders', list, { limit: 20, isOpen: now() });\napp.post('/orders', order(stock), audit(log));\nqueue.each((order) => order.lines.map(send).filter(Boolean));\n`;
  assert.equal(names(calls, calls, 'routes.js'), ['file routes: routes routes']);
  assert.equal(names(calls), ['file app: app app']);
});

test('a file without its ending, and an index by its folder', () => {
  assert.equal(['orders/app.js', 'orders/index.mjs', 'index.ts', 'a/.env', 'a/pay.handler.ts'].map(fileName), [
    'app',
    'orders',
    'index',
    '.env',
    'pay.handler',
  ]);
});

test.run();
