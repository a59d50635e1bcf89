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
