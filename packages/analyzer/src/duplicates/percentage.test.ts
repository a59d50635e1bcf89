import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { copies, factsOf, shopFunction, shopLayer } from '../../test/shop-facts.ts';
import { duplication } from './index.ts';

const test = suite('percentages');

const money = 'export function formatMoney() {\n  return 1;\n}\n';
const app = "import './money.js';\n";

test('of each unit that carries code, and overall', () => {
  const facts = factsOf({
    functions: [shopFunction('stock'), shopFunction('refunds'), shopFunction('orders'), shopFunction('empty')],
    files: {
      'src/orders/app.js': app,
      'src/orders/money.js': money,
      'src/refunds/app.js': app,
      'src/refunds/money.js': money,
      'src/stock/app.js': app,
    },
    clones: [
      copies('formatMoney', money.trimEnd(), {
        'src/orders/money.js': ['orders'],
        'src/refunds/money.js': ['refunds'],
      }),
    ],
  });
  assert.equal(duplication(facts), {
    duplicatedLines: 6,
    totalLines: 9,
    percent: 66.7,
    units: [
      { unit: 'orders', duplicatedLines: 3, totalLines: 4, percent: 75 },
      { unit: 'refunds', duplicatedLines: 3, totalLines: 4, percent: 75 },
      { unit: 'stock', duplicatedLines: 0, totalLines: 1, percent: 0 },
    ],
  });
});

test('lines in two classes count once, and a shared line once in either unit', () => {
  const facts = factsOf({
    functions: [
      shopFunction('orders', { bundled: true }),
      shopFunction('refunds', { bundled: true }),
      shopFunction('stock'),
    ],
    layers: [shopLayer('shop')],
    files: {
      'src/orders/app.js': "import '../shared/money.js';\n",
      'src/refunds/app.js': "import '../shared/money.js';\n",
      'src/shared/money.js': money,
      'src/stock/app.js': money,
    },
    clones: [
      copies('a', money.trimEnd(), { 'src/shared/money.js': ['orders', 'refunds'], 'src/stock/app.js': ['stock'] }),
      copies('b', 'export', { 'src/shared/money.js': ['orders', 'refunds'], 'src/stock/app.js': ['stock'] }),
    ],
  });
  const { duplicatedLines, units } = duplication(facts);
  assert.is(duplicatedLines, 6);
  assert.equal(
    units.map(({ unit, duplicatedLines, totalLines }) => `${unit} ${duplicatedLines}/${totalLines}`),
    ['orders 3/4', 'refunds 3/4', 'stock 3/3'],
  );
});

test('no code, no percentage', () => {
  assert.equal(duplication(factsOf({ functions: [], files: {} })), {
    duplicatedLines: 0,
    totalLines: 0,
    percent: 0,
    units: [],
  });
});

test.run();
