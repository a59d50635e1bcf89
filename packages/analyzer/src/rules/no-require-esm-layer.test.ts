import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-require-esm-layer');

const template = (runtime: string, more: string) =>
  sam(samFunction('Orders', 'orders', `, Layers: [!Ref Shared]${more}`) + samLayer('Shared', 'layers/shared')).replace(
    'nodejs22.x',
    runtime,
  );
const PACKAGE = 'layers/shared/nodejs/node_modules/slug/package.json';
const onlyEsm = { [PACKAGE]: '{ "version": "3.0.0", "license": "MIT", "type": "module", "exports": "./index.js" }' };
const found = (files: Record<string, string>, runtime = 'nodejs22.x', more = '') =>
  findings(['no-require-esm-layer'], { 'template.yaml': template(runtime, more), ...files });

test('an npm package that is an ES module only', () => {
  const files = { ...onlyEsm, 'orders/app.js': "const slug = require('slug');" };
  assert.equal(found(files), [
    'orders/app.js:1:22 error `slug` in Shared is an ES module, and nodejs22.x, the runtime of Orders, refuses to `require` those on Lambda.',
  ]);
  assert.is(found(files, 'nodejs16.x').length, 1);
  assert.equal(found(files, 'nodejs24.x'), []);
});

test('a file of the layer, by extension or by the package.json above it', () => {
  const money = { 'layers/shared/nodejs/money.mjs': '' };
  assert.is(found({ ...money, 'orders/app.js': "require('/opt/nodejs/money.mjs');" }).length, 1);
  const typed = { 'layers/shared/nodejs/money.js': '', 'layers/shared/nodejs/package.json': '{ "type": "module" }' };
  assert.is(found({ ...typed, 'orders/app.js': "require('/opt/nodejs/money');" }).length, 1);
  const [lazy] = found({ ...typed, 'orders/app.js': "exports.handler = () => require('/opt/nodejs/money');" });
  assert.match(lazy ?? '', / warning /);
});

test('a layer’s own `require` of another layer’s package, whatever builds the function', () => {
  const files = { ...onlyEsm, 'layers/shared/nodejs/money.js': "require('slug');" };
  assert.is(found({ ...files, 'orders/app.ts': "import '/opt/nodejs/money';" }).length, 1);
});

test('silent where NODE_OPTIONS turns it on, or may', () => {
  const files = { ...onlyEsm, 'orders/app.js': "require('slug');" };
  const variables = (list: string) => `, Environment: { Variables: ${list} }`;
  assert.equal(found(files, 'nodejs22.x', variables('{ NODE_OPTIONS: --experimental-require-module }')), []);
  assert.equal(found(files, 'nodejs22.x', variables('{ NODE_OPTIONS: !Ref Options }')), []);
  assert.equal(found(files, 'nodejs22.x', variables('!If [Live, {}, {}]')), []);
  assert.is(found(files, 'nodejs22.x', variables('{ NODE_OPTIONS: --enable-source-maps }')).length, 1);
});

test('silent: packages with both, import, TypeScript, an own copy', () => {
  const both =
    '{ "version": "3.0.0", "license": "MIT", "type": "module", "exports": { "import": "./a.js", "require": "./a.cjs" } }';
  const silent: Record<string, string>[] = [
    { [PACKAGE]: both, 'orders/app.js': "require('slug');" },
    { [PACKAGE]: '{ "version": "2.0.0", "license": "MIT" }', 'orders/app.js': "require('slug');" },
    { ...onlyEsm, 'orders/app.mjs': "import 'slug';" },
    { ...onlyEsm, 'orders/app.js': "import('slug');" },
    { ...onlyEsm, 'orders/app.ts': "import slug from 'slug'; require('slug');" },
    {
      ...onlyEsm,
      'orders/app.js': "require('slug');",
      'orders/package.json': '{ "dependencies": { "slug": "2.0.0" } }',
    },
  ];
  for (const files of silent) assert.equal(found(files), [], JSON.stringify(files));
});

test.run();
