import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { attach, copies, factsOf, type Shop, shopFunction, shopLayer, template } from '../../test/shop-facts.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { propose } from './index.ts';

const test = suite('propose');

const options = { minFunctions: 2, minLines: 10 };
const lines = (count: number, line = 'total += line.price * line.count;') =>
  Array.from({ length: count }, () => line).join('\n');

const money = `export function formatMoney() {\n${lines(20)}\n}`;

/** Orders and refunds, each with a copy of money.js. */
const twoCopies = (...changes: Partial<FunctionPackage>[]): Shop => ({
  functions: [shopFunction('orders', changes[0]), shopFunction('refunds', changes[1])],
  files: {
    'src/orders/app.js': `import { formatMoney } from './money.js';`,
    'src/orders/money.js': money,
    'src/refunds/app.js': `import { formatMoney } from './money.js';`,
    'src/refunds/money.js': money,
  },
  clones: [copies('formatMoney', money, { 'src/orders/money.js': ['orders'], 'src/refunds/money.js': ['refunds'] })],
});

test('a helper copied into two functions becomes one layer', () => {
  const [proposal, ...others] = propose(factsOf(twoCopies()), options);
  assert.is(others.length, 0);
  assert.ok(proposal);
  assert.is(proposal.id, 'shared-money');
  assert.is(proposal.kind, 'create-layer');
  assert.is(proposal.layerName, 'shared-money');
  assert.equal(proposal.functions, ['orders', 'refunds']);
  assert.equal(proposal.modules, ['src/orders/money.js', 'src/refunds/money.js']);
  assert.equal(proposal.saves, { lines: 22, bytes: money.length + 1 });
  assert.equal(proposal.costs, { unusedBytes: 0, redeploys: 2, layersAfter: { orders: 1, refunds: 1 } });
  assert.is(
    proposal.because[0]?.saw,
    '`formatMoney` stands in src/orders/money.js:1 and src/refunds/money.js:1 (22 lines)',
  );
  assert.ok(proposal.risks.length > 0);
  assert.is(proposal.verified, true);
});

test('functions that all attach one layer get the copies into that', () => {
  const shop = twoCopies(attach('shop'), attach('shop'));
  const functions = [...shop.functions, shopFunction('stock', attach('shop'))];
  const [proposal] = propose(factsOf({ ...shop, functions, layers: [shopLayer('shop')] }), options);
  assert.is(proposal?.kind, 'move-to-layer');
  assert.is(proposal?.layerName, 'shop');
  assert.equal(proposal?.costs, {
    unusedBytes: money.length + 1,
    redeploys: 3,
    layersAfter: { orders: 1, refunds: 1 },
  });
});

test('a layer that only one of them attaches is no home', () => {
  const [proposal] = propose(factsOf({ ...twoCopies(attach('shop')), layers: [shopLayer('shop')] }), options);
  assert.is(proposal?.kind, 'create-layer');
  assert.equal(proposal?.costs.layersAfter, { orders: 2, refunds: 1 });
});

test('a module that two bundles carry', () => {
  const functions = [
    shopFunction('orders', { bundled: true }),
    shopFunction('refunds', { bundled: true }),
    shopFunction('stock', { bundled: true }),
  ];
  const files = {
    'src/orders/app.js': `import '../shared/money.js';`,
    'src/refunds/app.js': `import '../shared/money.js';`,
    'src/stock/app.js': `import '../shared/shelf.js';`,
    'src/shared/money.js': `import 'zod';\n${money}`,
    'src/shared/shelf.js': lines(50),
  };
  const proposals = propose(factsOf({ functions, files }), options);
  assert.is(proposals.length, 1);
  assert.equal(proposals[0]?.functions, ['orders', 'refunds']);
  assert.equal(proposals[0]?.modules, ['src/shared/money.js']);
  assert.equal(proposals[0]?.npmPackages, [{ name: 'zod', version: '4.1.0' }]);
  assert.equal(proposals[0]?.saves, { lines: 0, bytes: files['src/shared/money.js'].length });
  assert.is(proposals[0]?.verified, true);
});

test('an npm package that stays in a function leaves the size unknown', () => {
  const functions = ['orders', 'refunds'].map((name) => shopFunction(name, { bundled: true }));
  const files = {
    'src/orders/app.js': `import '../shared/money.js'; import 'zod';`,
    'src/refunds/app.js': `import '../shared/money.js';`,
    'src/shared/money.js': `import 'zod';\n${money}`,
  };
  const [proposal] = propose(factsOf({ functions, files }), options);
  assert.is(proposal?.verified, false);
  assert.ok(proposal?.risks.some((risk) => risk.includes('zod')));
});

test('what a shared module imports goes along', () => {
  const functions = ['orders', 'refunds', 'stock'].map((name) => shopFunction(name, { bundled: true }));
  const files = {
    'src/orders/app.js': `import '../shared/money.js';`,
    'src/refunds/app.js': `import '../shared/money.js';`,
    'src/stock/app.js': `import '../shared/currency.js';`,
    'src/shared/money.js': `import './currency.js';\n${money}`,
    'src/shared/currency.js': lines(30),
  };
  const found = propose(factsOf({ functions, files }), options);
  const forTwo = found.find((proposal) => proposal.functions.length === 2);
  assert.equal(forTwo?.modules, ['src/shared/currency.js', 'src/shared/money.js']);
  assert.ok(forTwo?.risks.some((risk) => risk.includes('also serve stock:')));
});

const silent: Record<string, Shop> = {
  'functions that share one folder': twoCopies({ root: 'src' }, { root: 'src' }),
  'a function that has five layers': twoCopies({
    layers: Array.from({ length: 5 }, () => ({ kind: 'arn' as const, arn: 'arn', at: template })),
  }),
  'an image': twoCopies({ packageType: 'Image' }),
  'a function in another language': twoCopies({ runtime: { value: 'python3.13', at: template } }),
  'code that is not on this disk': twoCopies({ root: undefined } as object),
  'a short copy': {
    ...twoCopies(),
    clones: [
      copies('pay', lines(4, 'pay();'), { 'src/orders/money.js': ['orders'], 'src/refunds/money.js': ['refunds'] }),
    ],
  },
  'two copies in one function': {
    ...twoCopies(),
    clones: [copies('pay', money, { 'src/orders/app.js': ['orders'], 'src/orders/money.js': ['orders'] })],
  },
  'copies in tests': {
    ...twoCopies(),
    clones: [copies('pay', money, { 'src/orders/a.test.js': ['orders'], 'src/refunds/a.test.js': ['refunds'] })],
  },
};
for (const [what, shop] of Object.entries(silent))
  test(`nothing for ${what}`, () => assert.equal(propose(factsOf(shop), options), []));

test('a layer of its own where the common one does not take the runtime', () => {
  const shop = twoCopies(attach('shop'), attach('shop'));
  const layer = shopLayer('shop', { compatibleRuntimes: [{ value: 'nodejs18.x', at: template }] });
  const [proposal] = propose(factsOf({ ...shop, layers: [layer] }), options);
  assert.equal([proposal?.kind, proposal?.layerName], ['create-layer', 'shared-money']);
});

test('a copy that needs another file of its function stays, unless that is copied too', () => {
  const text = `import { rate } from './rate.js';\n${money.replace('{', '{ rate;')}`;
  const files = {
    ...twoCopies().files,
    'src/orders/money.js': text,
    'src/refunds/money.js': text,
    'src/orders/rate.js': 'export const rate = 1;',
    'src/refunds/rate.js': 'export const rate = 1;',
  };
  const clones = [
    copies('formatMoney', text, { 'src/orders/money.js': ['orders'], 'src/refunds/money.js': ['refunds'] }),
  ];
  assert.equal(propose(factsOf({ ...twoCopies(), files, clones }), options), []);
  const both = [
    ...clones,
    copies('rate', files['src/orders/rate.js'], {
      'src/orders/rate.js': ['orders'],
      'src/refunds/rate.js': ['refunds'],
    }),
  ];
  const [proposal] = propose(factsOf({ ...twoCopies(), files, clones: both }), options);
  assert.is(proposal?.modules.length, 4);
  assert.is(proposal?.saves.lines, 24);
});

test('a copy next to an import that it does not use can move', () => {
  const shop = twoCopies();
  const head = `import { table } from './table.js';\n`;
  const file = (text: string) => head + text;
  const files = {
    ...shop.files,
    'src/orders/money.js': file(money),
    'src/refunds/money.js': file(money),
    'src/orders/table.js': '',
    'src/refunds/table.js': '',
  };
  const [clone] = shop.clones ?? [];
  const fragments =
    clone?.fragments.map((fragment) => ({
      ...fragment,
      range: [head.length, head.length + money.length] as const,
      startLine: 2,
      endLine: 23,
    })) ?? [];
  const proposals = propose(factsOf({ ...shop, files, clones: clone ? [{ ...clone, fragments }] : [] }), options);
  assert.is(proposals[0]?.saves.lines, 22);
});

test('an entry does not move, and neither does what imports it', () => {
  const functions = ['orders', 'refunds', 'stock'].map((name) => shopFunction(name, { bundled: true }));
  const files = {
    'src/orders/app.js': `import '../shared/money.js';`,
    'src/refunds/app.js': `import '../shared/money.js';`,
    'src/stock/app.js': lines(20),
    'src/shared/money.js': `import '../stock/app.js';\n${money}`,
  };
  assert.equal(propose(factsOf({ functions, files }), options), []);
});

test('what is unknown is said, and the proposal is not called verified', () => {
  const cases: [Partial<FunctionPackage>, RegExp][] = [
    [{ layersComplete: false }, /^Which layers orders will have/],
    [{ runtime: undefined } as object, /^The runtime of orders/],
  ];
  for (const [change, risk] of cases) {
    const [proposal] = propose(factsOf(twoCopies(change)), options);
    assert.is(proposal?.verified, false);
    assert.ok(proposal?.risks.some((text) => risk.test(text)));
  }
});

test('an npm package that only the copies use leaves with them', () => {
  const head = `import zod from 'zod';\n`;
  const text = `${head}${money.replace('{', '{ zod;')}`;
  const files = { ...twoCopies().files, 'src/orders/money.js': text, 'src/refunds/money.js': text };
  const clone = copies('formatMoney', text, { 'src/orders/money.js': ['orders'], 'src/refunds/money.js': ['refunds'] });
  const fragments = clone.fragments.map((fragment) => ({ ...fragment, range: [head.length, text.length] as const }));
  const [proposal] = propose(factsOf({ ...twoCopies(), files, clones: [{ ...clone, fragments }] }), options);
  assert.equal(proposal?.npmPackages, [{ name: 'zod', version: '4.1.0' }]);
  assert.is(proposal?.verified, true);
  const kept = { ...files, 'src/orders/money.js': `${text}\nzod.string();` };
  assert.is(
    propose(factsOf({ ...twoCopies(), files: kept, clones: [{ ...clone, fragments }] }), options)[0]?.verified,
    false,
  );
});

test('a copy that uses a constant of its file says so', () => {
  const head = `const table = 'orders';\n`;
  const text = `${head}${money.replace('{', '{ table;')}`;
  const files = { ...twoCopies().files, 'src/orders/money.js': text, 'src/refunds/money.js': text };
  const clone = copies('formatMoney', text, { 'src/orders/money.js': ['orders'], 'src/refunds/money.js': ['refunds'] });
  const fragments = clone.fragments.map((fragment) => ({ ...fragment, range: [head.length, text.length] as const }));
  const [proposal] = propose(factsOf({ ...twoCopies(), files, clones: [{ ...clone, fragments }] }), options);
  assert.ok(
    proposal?.risks.includes('The copies use `table` of the files they stand in: hand it over, or move it too.'),
  );
});

test('two runtimes are a risk and no obstacle', () => {
  const [proposal] = propose(factsOf(twoCopies({ runtime: { value: 'nodejs20.x', at: template } })), options);
  assert.is(proposal?.verified, true);
  assert.ok(
    proposal?.risks.includes('The functions run on nodejs20.x and nodejs22.x, and the layer has to suit all of them.'),
  );
});

test('two candidates of one name get two ids', () => {
  const pairs = [
    ['orders', 'refunds'],
    ['stock', 'invoices'],
  ];
  const shops = pairs.map((pair) => pair.map((name) => shopFunction(name)));
  const files = Object.fromEntries(
    pairs.flat().flatMap((name) => [
      [`src/${name}/app.js`, ''],
      [`src/${name}/money.js`, money],
    ]),
  );
  const clones = pairs.map(([a = '', b = '']) =>
    copies('formatMoney', money, { [`src/${a}/money.js`]: [a], [`src/${b}/money.js`]: [b] }),
  );
  const ids = propose(factsOf({ functions: shops.flat(), files, clones }), options).map(({ id }) => id);
  assert.equal(ids, ['shared-money', 'shared-money-2']);
});

test('the thresholds decide', () => {
  const facts = factsOf(twoCopies());
  assert.is(propose(facts, { minFunctions: 3, minLines: 10 }).length, 0);
  assert.is(propose(facts, { minFunctions: 2, minLines: 30 }).length, 0);
});

test.run();
