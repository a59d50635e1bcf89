import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-import-cycle');
const found = (files: Record<string, string>) =>
  findings(['no-import-cycle'], { 'template.yaml': sam(samFunction('Orders', 'orders')), ...files });

test('the circle is shown once, at its smallest path', () => {
  const files = {
    'orders/app.js': "require('./stock');",
    'orders/stock.js': "require('./money');",
    'orders/money.js': "require('./stock');",
  };
  assert.equal(found(files), [
    'orders/money.js:1:9 warning These modules import each other in a circle (money.js → stock.js → money.js), so one of them runs before what it imports is ready.',
  ]);
});

test('silent: types, lazy imports, a diamond', () => {
  assert.equal(
    found({
      'orders/app.ts': "import './a';",
      'orders/a.ts': "import './b';",
      'orders/b.ts': "import type { A } from './a';",
    }),
    [],
  );
  assert.equal(
    found({
      'orders/app.js': "require('./a');",
      'orders/a.js': "require('./b');",
      'orders/b.js': "exports.late = () => require('./a');",
    }),
    [],
  );
  assert.equal(
    found({
      'orders/app.js': "require('./a'); require('./b');",
      'orders/a.js': "require('./c');",
      'orders/b.js': "require('./c');",
      'orders/c.js': '',
    }),
    [],
  );
});

const erased = {
  'orders/app.ts': "import './order';",
  'orders/order.ts':
    "import { Refund } from './refund';\nexport interface Order { refunds: Refund[] }\nexport const total = 1;",
  'orders/refund.ts': "import { Order, total } from './order';\nexport interface Refund { order: Order }",
};

test('silent: imports that TypeScript erases, since only types come of them', () => {
  assert.equal(found(erased), []);
  assert.is(found({ ...erased, 'orders/refund.ts': `${erased['orders/refund.ts']}\nlog(total);` }).length, 0);
  const both = {
    'orders/order.ts': `${erased['orders/order.ts']}\nnew Refund();`,
    'orders/refund.ts': "import { total } from './order'; export class Refund { due = total; }",
  };
  assert.is(found({ ...erased, ...both }).length, 1);
});

test('another circle through the same modules, where the shortest one is erased', () => {
  const files = {
    ...erased,
    'orders/order.ts':
      "import { Refund } from './refund';\nimport { rate } from './rates';\nexport type R = Refund; export const total = rate;",
    'orders/rates.ts': "import { due } from './refund'; export const rate = due;",
    'orders/refund.ts': "import { total } from './order'; export type Refund = number; export const due = total;",
  };
  assert.equal(found(files), [
    'orders/order.ts:2:22 warning These modules import each other in a circle (order.ts → rates.ts → refund.ts → order.ts), so one of them runs before what it imports is ready.',
  ]);
});

test('a module that imports itself is told so', () => {
  assert.equal(found({ 'orders/app.js': "import * as self from './app.js';" }), [
    'orders/app.js:1:23 info app.js imports itself, so what it takes from there is not ready while it loads.',
  ]);
});

test('a module that offers itself as a namespace takes nothing from itself', () => {
  const file = "export * as Orders from './app.js';\nexport const total = 1;";
  assert.equal(found({ 'orders/app.js': file }), []);
});

test('a circle through a layer, and one that import() opens', () => {
  const layered = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'shared'));
  const files = {
    'orders/app.js': "require('/opt/nodejs/money');",
    'shared/nodejs/money.js': "require('/opt/nodejs/rates');",
    'shared/nodejs/rates.js': "require('./money');",
  };
  assert.match(found({ ...files, 'template.yaml': layered }).join(), 'money.js → rates.js → money.js');
  const opened = { ...files, 'shared/nodejs/rates.js': "module.exports = () => import('./money.js');" };
  assert.equal(found({ ...opened, 'template.yaml': layered }), []);
});

test.run();
