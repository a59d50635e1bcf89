import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction } from '../../test/findings.ts';

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

test.run();
