import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixed, findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('opt-import-extension');

const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'layers/shared'));
const layer = {
  'template.yaml': template,
  'layers/shared/nodejs/money.js': '',
  'layers/shared/nodejs/stock/index.mjs': '',
};
const found = (files: Record<string, string>) => findings(['opt-import-extension'], { ...layer, ...files });
const mended = (file: string, text: string) => fixed('opt-import-extension', { ...layer, [file]: text }, file);

test('the ending of a file', () => {
  assert.equal(found({ 'orders/app.mjs': "import { total } from '/opt/nodejs/money';" }), [
    'orders/app.mjs:1:23 error Node completes no ending of what ES modules import, so Orders does not find `/opt/nodejs/money`, which is /opt/nodejs/money.js.',
  ]);
  assert.is(
    mended('orders/app.mjs', 'import { total } from "/opt/nodejs/money";'),
    'import { total } from "/opt/nodejs/money.js";',
  );
});

test('a folder', () => {
  assert.match(
    found({ 'orders/app.mjs': "export * from '/opt/nodejs/stock';" }).join(),
    '`/opt/nodejs/stock` is a folder',
  );
  assert.is(
    mended('orders/app.mjs', "export * from '/opt/nodejs/stock';"),
    "export * from '/opt/nodejs/stock/index.mjs';",
  );
});

test('the folder of an npm package goes by its name', () => {
  const zod = {
    'layers/shared/nodejs/node_modules/zod/package.json': '{ "name": "zod", "version": "4.1.0", "license": "MIT" }',
    'layers/shared/nodejs/node_modules/zod/index.js': '',
  };
  const code = "import { z } from '/opt/nodejs/node_modules/zod';";
  assert.is(
    fixed('opt-import-extension', { ...layer, ...zod, 'orders/app.mjs': code }, 'orders/app.mjs'),
    "import { z } from 'zod';",
  );
});

test('`require` completes no .cjs, and no .mjs where it may load one', () => {
  const files = { 'layers/shared/nodejs/rates.cjs': '', 'layers/shared/nodejs/late.mjs': '' };
  const code = {
    'orders/app.js': "require('/opt/nodejs/rates'); require('/opt/nodejs/late'); require('/opt/nodejs/rates.cjs');",
  };
  assert.equal(found({ ...files, ...code }), [
    'orders/app.js:1:9 error `require` completes .js, .json and .node alone, so Orders does not find `/opt/nodejs/rates`, which is /opt/nodejs/rates.cjs.',
  ]);
  assert.is(found({ ...files, ...code, 'template.yaml': template.replace('22.x', '24.x') }).length, 2);
});

test('`import()` from CommonJS too, and `.js` by its package.json', () => {
  const [lazy] = found({ 'orders/app.js': "exports.handler = () => import('/opt/nodejs/money');" });
  assert.match(lazy ?? '', / warning /);
  const typed = { 'orders/package.json': '{ "type": "module" }', 'orders/app.js': "import '/opt/nodejs/money';" };
  assert.is(found(typed).length, 1);
});

test('a layer that is not here: the fact, and no edit', () => {
  const files = {
    'template.yaml': template.replace('!Ref Shared', '!ImportValue shared'),
    'orders/app.mjs': "import '/opt/nodejs/money';",
  };
  assert.is(found(files).length, 1);
  assert.is(fixed('opt-import-extension', { ...layer, ...files }, 'orders/app.mjs'), files['orders/app.mjs']);
});

test('silent: whole names, require, what a bundler or compiler rewrites, files nobody has', () => {
  const silent: Record<string, string>[] = [
    { 'orders/app.mjs': "import '/opt/nodejs/money.js'; import '/opt/nodejs/stock/index.mjs';" },
    { 'orders/app.js': "require('/opt/nodejs/money'); require('/opt/nodejs/stock');" },
    { 'orders/app.js': "import '/opt/nodejs/money';" },
    { 'orders/app.ts': "import '/opt/nodejs/money';" },
    { 'orders/app.mjs': "import '/opt/nodejs/refunds';" },
  ];
  for (const files of silent) assert.equal(found(files), [], JSON.stringify(files));
});

test.run();
