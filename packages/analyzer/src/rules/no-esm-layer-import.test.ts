import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-esm-layer-import');

const template = (runtime: string, more = '') =>
  sam(samFunction('Orders', 'orders', `, Layers: [!Ref Shared]${more}`) + samLayer('Shared', 'layers/shared')).replace(
    'nodejs22.x',
    runtime,
  );
const layer = { 'layers/shared/nodejs/node_modules/zod/package.json': '{ "version": "4.1.0", "license": "MIT" }' };
const found = (runtime: string, files: Record<string, string>, more = '') =>
  findings(['no-esm-layer-import'], { 'template.yaml': template(runtime, more), ...layer, ...files });

test('an ES module before Node 18', () => {
  const files = { 'orders/package.json': '{ "type": "module" }', 'orders/app.js': "import zod from 'zod';" };
  assert.equal(found('nodejs16.x', files), [
    'orders/app.js:1:17 error nodejs16.x, the runtime of Orders, does not look into layers for what ES modules import, so `zod` in Shared is not found.',
  ]);
  assert.equal(found('nodejs18.x', files), []);
});

test('by its extension, and `import()` from CommonJS', () => {
  assert.is(found('nodejs14.x', { 'orders/app.mjs': "export * from 'zod';" }).length, 1);
  const [finding] = found('nodejs16.x', { 'orders/app.js': "exports.handler = () => import('zod');" });
  assert.match(finding ?? '', /^orders\/app\.js:1:32 warning /);
});

test('silent: require, a path, an own copy, a file of the layer, what a bundler or compiler turns into something else', () => {
  const silent: Record<string, string>[] = [
    { 'orders/app.js': "require('zod');" },
    { 'orders/app.mjs': "import fs from 'fs'; import '/opt/nodejs/node_modules/zod/index.js';" },
    { 'orders/app.mjs': "import 'zod';", 'orders/package.json': '{ "dependencies": { "zod": "^4.0.0" } }' },
    { 'orders/app.js': "require('/opt/nodejs/money.mjs');", 'layers/shared/nodejs/money.mjs': "import 'zod';" },
    { 'orders/app.ts': "import zod from 'zod';" },
    { 'orders/app.js': "import zod from 'zod';" },
  ];
  for (const files of silent) assert.equal(found('nodejs16.x', files), [], JSON.stringify(files));
  const bundled = template('nodejs16.x').replace(
    /( {4}Properties: \{ CodeUri: orders.*)/,
    '$1\n    Metadata: { BuildMethod: esbuild }',
  );
  const files = { 'template.yaml': bundled, ...layer, 'orders/app.mjs': "import 'zod';" };
  assert.equal(findings(['no-esm-layer-import'], files), []);
});

test.run();
