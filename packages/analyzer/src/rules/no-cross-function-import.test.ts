import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-cross-function-import');
const found = (files: Record<string, string>) => findings(['no-cross-function-import'], files);

const two = sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds'));

test('JavaScript that nothing bundles: whatever lies outside is not in the zip', () => {
  const files = {
    'orders/app.js': "require('../refunds/totals'); require('../shared/label'); require('./money');",
    'refunds/app.js': '',
    'refunds/totals.js': '',
    'shared/label.js': '',
    'orders/money.js': '',
  };
  assert.equal(found({ 'template.yaml': two, ...files }), [
    'orders/app.js:1:9 error `refunds/totals.js` is not in the zip of Orders, which holds `orders` alone, so this import fails when the function loads it.',
    'orders/app.js:1:39 error `shared/label.js` is not in the zip of Orders, which holds `orders` alone, so this import fails when the function loads it.',
  ]);
});

test('with a bundler it works, and binds two functions together', () => {
  const bundled = '    Metadata: { BuildMethod: esbuild }\n';
  const template = sam(samFunction('Orders', 'orders') + bundled + samFunction('Refunds', 'refunds') + bundled);
  const files = {
    'orders/app.ts': "import '../refunds/totals'; import '../shared/label';",
    'refunds/app.ts': '',
    'refunds/totals.ts': '',
    'shared/label.ts': '',
  };
  assert.equal(found({ 'template.yaml': template, ...files }), [
    'orders/app.ts:1:8 warning `refunds/totals.ts` belongs to Refunds, and Orders bundles a copy of it, so a change there must be deployed here too.',
  ]);
});

test('a layer that is attached has the file, and its source is imported instead', () => {
  const template = sam(
    samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'layers/shared'),
  );
  const files = { 'layers/shared/nodejs/money.js': '', 'orders/app.js': "require('../layers/shared/nodejs/money');" };
  assert.equal(found({ 'template.yaml': template, ...files }), [
    'orders/app.js:1:9 error `layers/shared/nodejs/money.js` is not in the zip of Orders: on Lambda its layer puts it at `/opt/nodejs/money.js`, so this import fails when the function loads it.',
  ]);
});

test('silent: the source of a layer, for wherever there is no /opt', () => {
  const template = sam(
    samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'layers/shared'),
  );
  const code =
    "const path = process.env.LAMBDA_TASK_ROOT ? require('/opt/nodejs/money') : require('../layers/shared/nodejs/money');";
  assert.equal(found({ 'template.yaml': template, 'layers/shared/nodejs/money.js': '', 'orders/app.js': code }), []);
});

test('a file of the function’s own folder that the patterns of its package leave out', () => {
  const files = {
    'serverless.yml': [
      'service: shop',
      'provider: { name: aws, runtime: nodejs22.x }',
      "package: { individually: true, patterns: ['!**'] }",
      'functions:',
      "  orders: { handler: orders/app.handler, package: { patterns: ['orders/**', 'shared/*.js'] } }",
      "  refunds: { handler: refunds/app.handler, package: { patterns: ['{orders,refunds}/**'] } }",
    ].join('\n'),
    'orders/app.js': "require('./money'); require('../refunds/totals'); require('../shared/label');",
    'orders/money.js': '',
    'refunds/app.js': "require('../orders/money');",
    'refunds/totals.js': '',
    'shared/label.js': '',
  };
  assert.equal(found(files), [
    'orders/app.js:1:29 error `refunds/totals.js` is not in the zip of orders, for the patterns of its package leave it out, so this import fails when the function loads it.',
  ]);
});

test('silent: types, functions that share a folder, files of an attached layer', () => {
  const files = {
    'orders/app.ts':
      "import type { Total } from '../refunds/totals'; import { Sum } from '../refunds/totals'; let sum: Sum;",
    'refunds/app.ts': '',
    'refunds/totals.ts': '',
  };
  assert.equal(found({ 'template.yaml': two, ...files }), []);
  const shared = sam(samFunction('Orders', 'src') + samFunction('Refunds', 'src'));
  assert.equal(
    found({ 'template.yaml': shared, 'src/app.js': "require('./refunds/totals');", 'src/refunds/totals.js': '' }),
    [],
  );
});

test.run();
