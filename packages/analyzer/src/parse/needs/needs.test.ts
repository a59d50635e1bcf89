import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Sharing } from '../../model/clone.ts';
import { createNeedsReader } from './index.ts';

const test = suite('what a stretch needs of its file');
const read = createNeedsReader();

/** Of the stretch between `<<` and `>>`. */
function needs(marked: string, file = 'orders/app.ts'): Sharing {
  const start = marked.indexOf('<<');
  const text = marked.replace('<<', '').replace('>>', '');
  const found = read(file, text)?.([start, marked.indexOf('>>') - 2]);
  if (!found) throw new Error(`no tokens in ${text}`);
  return found;
}
const names = (marked: string, file?: string) => needs(marked, file).names;
const imports = (marked: string, file?: string) => needs(marked, file).imports;

test('functions, variables and classes of the file, as they are written; no globals, no members', () => {
  const text = `const RATES = { EUR: 1 };
class Money {}
function round(cents) { return Math.round(cents); }
<<function total(order) {
  const sum = order.lines.reduce((all, line) => all + line.RATES, 0);
  return new Money(round(sum * RATES[order.currency]), JSON.stringify(total));
}>>`;
  assert.equal(names(text), ['Money', 'RATES', 'round']);
});

test('variables of the function around it are handed over', () => {
  const text = `export const handler = async (event, { log }) => {
  const order = await load(event.id);
  <<log('paid');
  for (const line of order.lines) reserve(line.isbn, event.until);>>
};
function reserve() {}`;
  assert.equal(names(text), ['event', 'log', 'order', 'reserve']);
});

test('a pattern declares its names; keys and defaults are read', () => {
  const text = `const RATE = 2, KEY = 'rate', rate = 1;
<<function bill({ total: sum, rate = RATE.eur, [KEY]: own, ...rest }, [first = round(1), second] = []) {
  const { tax = sum * rate, lines: [{ isbn }] } = rest;
  return { tax, isbn, own, first, second };
}>>
function round() {}`;
  assert.equal(names(text), ['KEY', 'RATE', 'round']);
});

test('a parameter or a block hides a name of the file; a default parameter does not hide itself', () => {
  const head = 'const rate = 1, stock = [];\n';
  assert.equal(names(`${head}<<function bill(rate) { return rate; }>>`), []);
  assert.equal(names(`${head}<<function bill(order) { { const rate = 2; use(rate); } return rate; }>>`), ['rate']);
  assert.equal(names(`${head}<<const bill = (order, all = stock) => all[order];>>`), ['stock']);
  assert.equal(names(`${head}<<function bill(order) { if (order) { var rate = 2; } return rate; }>>`), []);
  assert.equal(names(`${head}<<const bill = function rate() { return rate; };>>`), []);
  assert.equal(names(`${head}<<function bill(orders) { log(rate); for (const rate of orders) { pay(rate); } }>>`), [
    'rate',
  ]);
  assert.equal(names(`${head}<<function bill(orders) { for (var rate of orders) { pay(rate); } return rate; }>>`), []);
  assert.equal(names(`${head}<<try { stock.pop(); } catch (rate) { log(rate); }>>`), ['stock']);
});

test('names that only types use are no needs; enums are values', () => {
  const text = `import { Order, type Line } from './types';
import type { Money } from './money';
interface Bill { total: number }
enum Size { Small }
<<export function total(order: Order, lines: Line[]): Bill | Money { return make<Order>(Size.Small as Line); }>>
declare function make<T>(size: unknown): T;`;
  assert.equal(names(text), ['Size']);
  assert.equal(imports(text), []);
});

test('components', () => {
  const text = `import { Price } from './price';
import * as Shop from './shop';
const Row = () => <li />;
<<export const Bill = ({ lines }) => (
  <ul className="bill">{lines.map((line) => <Row key={line.isbn}><Price of={line} /><Shop.Stock>{a < Row}</Shop.Stock></Row>)}</ul>
);>>`;
  assert.equal(names(text, 'orders/bill.tsx'), ['Row']);
  assert.equal(imports(text, 'orders/bill.tsx'), ['./price', './shop']);
});

test('decorators, also those of fields that are nothing else', () => {
  const text = `import { Column } from './table';
const Index = () => Column('index');
<<class Order { @Column('text') @Index() id: string; abstract total(rate: number): void; @Column() paid = false; }>>`;
  assert.equal(names(text), ['Index']);
  assert.equal(imports(text), ['./table']);
});

test('modules whose names are used, in all forms of loading them', () => {
  const heads = [
    "import total from './money';",
    "import { sum as total, refund } from './money';",
    "import * as total from './money';",
    "import back, { total } from './money';",
    "import total = require('./money');",
    "const total = require('./money');",
    "const { sum: total, refund } = require('./money');",
    "const total = require('./money').total;",
    "var total = __importDefault(require('./money'));",
    "var total = tslib_1.__importStar(require('./money'));",
    "const { total } = await import('./money');",
  ];
  for (const head of heads) {
    const text = `${head}\nimport './other';\nconst fs = require('node:fs');\n<<function bill(order) { return total(order.lines); }>>`;
    const { names: own, imports: modules, runsAtLoad } = needs(text);
    assert.equal([own, modules, runsAtLoad], [[], ['./money'], false], head);
  }
  assert.equal(imports("<<function bill(o) { return require('./money').total(o) + import('./tax'); }>>"), [
    './money',
    './tax',
  ]);
});

test('`this` of the class or function around it', () => {
  const uses = (text: string) => needs(text).usesThis;
  assert.ok(uses('class Bill { rate = 1; <<total(order) { return order.lines.map((line) => line * this.rate); }>> }'));
  assert.ok(uses('class Bill extends Paper { <<print() { return super.print(); }>> }'));
  assert.ok(uses('class Bill { <<print = async () => { send(this); };>> }'));
  assert.ok(uses('const bill = { rate: 1, <<total() { return this.rate; }>> };'));
  assert.ok(uses('function Bill(rate) { <<this.rate = rate; this.lines = [];>> }'));
  assert.not(uses('<<class Bill { rate = 1; total() { return this.rate; } }>>'));
  assert.not(uses('<<const bill = { rate: 1, total() { return this.rate; } };>>'));
  assert.not(uses('<<function Bill(rate) { this.rate = rate; }>>'));
  assert.not(uses('class Bill { <<total(order) { return order.each(function () { return this.rate; }); }>> }'));
  assert.not(uses('<<var load = (this && this.load) || (() => 1);>>'));
});

test('a client that is made beside the handler runs when the file is loaded', () => {
  const text = `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
const load = (id) => client.send(new GetItemCommand({ Key: id }));
<<export const handler = async (event) => {
  const order = await load(event.id);
  return { statusCode: 200, body: JSON.stringify(order) };
};>>`;
  assert.equal(needs(text), { names: ['load'], imports: [], usesThis: false, runsAtLoad: true });
  assert.not(needs(text.replace('client.send(new', 'void (new')).runsAtLoad);
});

test('what runs at load: calls and assignments outside of functions', () => {
  const runs = (text: string, file?: string) => needs(`<<${text}>>`, file).runsAtLoad;
  for (const text of [
    "setup('shop');",
    'const client = new Client();',
    'let total = 1;\nglobal.total = total;',
    'class Bill { static rate = load(); }',
    'class Bill { @traced(1) static rate = load(); }',
    'class Bill extends mixed(Paper) {}',
    '(() => { open(); })();',
    'exports.handler = wrap(async () => 1);',
    'const query = gql`{ order }`;',
  ])
    assert.ok(runs(text), text);
  for (const text of [
    'const RATES = { EUR: 1 };\nexport const rate = (code) => RATES[code] ?? load(code);',
    'exports.handler = async (event) => open(event);\nmodule.exports.other = function () { go(); };',
    "const KINDS = new Set(['book']), WORD = new RegExp('a'), all = Object.freeze({ a: 1 });",
    'class Bill { rate = load(); #own = new Map(); total() { return this.rate.all(); } }',
    'function total(order = load()) { order.sent = true; }\ntotal.displayName = 1;',
    "const money = require('./money');",
    '@Injectable({ at: root() }) class Bill { @traced.all() total() { return 1; } @Input() rate = load(); }',
    'type Order = () => void;\nconst order = { total() { return go(); }, get rate() { return go(); } };',
  ])
    assert.not(runs(text), text);
});

test('recursion of its own is no need, that of the function around it is', () => {
  assert.equal(names('<<const walk = (tree) => tree.map(walk);>>'), []);
  assert.equal(names('function walk(tree) { <<for (const part of tree) walk(part);>> }'), ['tree', 'walk']);
});

test('a text whose brackets do not fit together: nothing', () => {
  assert.is(read('a.ts', 'f('), undefined);
});

test.run();
