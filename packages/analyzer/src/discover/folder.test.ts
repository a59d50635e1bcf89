import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { readFolders } from './folder.ts';

const test = suite('folder');

const exported = 'export const handler = async () => undefined;\n';

/** What each found function is called, where its code lies, and its handler. */
function found(contents: Readonly<Record<string, string>>) {
  return readFolders(memoryHost(contents)).functions.map(({ id, root, handler }) => [id, root, handler?.value]);
}

test('a folder per function, whichever file is the main one', () => {
  const functions = found({
    'functions/orders/index.ts': exported,
    'functions/refunds/handler.mjs': 'export async function handler(event) { return event; }',
    'backend/lambdas/stock/src/app.js': "'use strict';\nexports.handler = async () => {};",
  });
  assert.equal(functions, [
    ['backend/lambdas/stock#stock', 'backend/lambdas/stock', 'src/app.handler'],
    ['functions/orders#orders', 'functions/orders', 'index.handler'],
    ['functions/refunds#refunds', 'functions/refunds', 'handler.handler'],
  ]);
});

test('a file per function belongs to the npm package around it', () => {
  const functions = found({
    'api/package.json': '{}',
    'api/src/handlers/orders.ts': 'const handler = wrap(main);\nexport { handler };',
    'api/src/functions/refunds/index.ts': exported,
    'lambda/stock.js': 'module.exports = { handler };',
  });
  assert.equal(functions, [
    ['api/src/functions/refunds#refunds', 'api', 'src/functions/refunds/index.handler'],
    ['api/src/handlers#orders', 'api', 'src/handlers/orders.handler'],
    ['lambda#stock', '', 'lambda/stock.handler'],
  ]);
});

test('a source counts before what it was compiled to, and the index before other files', () => {
  const functions = found({
    'functions/orders/app.ts': exported,
    'functions/orders/index.js': 'exports.handler = 1;',
    'functions/orders/index.ts': exported,
  });
  assert.equal(functions, [['functions/orders#orders', 'functions/orders', 'index.handler']]);
});

test('without an exported handler a folder is no function', () => {
  const functions = found({
    'functions/money/index.ts': 'export const format = (cents: number) => cents / 100;',
    'src/functions/cart/index.ts': 'export function useCart() {}\n// exports.handler = old;\nconst handler = () => {};',
    'src/handlers/click.ts': 'export const handlers = [];\nexport { handlerOf };',
    'functions/stock/prices.ts': exported,
  });
  assert.equal(functions, []);
});

test('builds, tests and what other platforms deploy are left alone', () => {
  const functions = found({
    'dist/functions/orders/index.js': 'exports.handler = 1;',
    'tests/functions/orders/index.ts': exported,
    'functions/orders/index.test.ts': exported,
    'site/netlify.toml': '',
    'site/functions/orders/index.js': 'exports.handler = 1;',
    'functions/src/index.ts': exported,
  });
  assert.equal(functions, []);
});

test('nothing is claimed about layers, runtime and architecture', () => {
  const host = memoryHost({ 'functions/orders/index.js': 'exports.handler = 1;' });
  const [orders] = readFolders(host).functions;
  assert.equal(orders?.layers, []);
  assert.is(orders?.layersComplete, false);
  assert.is(orders?.bundled, false);
  assert.not.ok(orders && ('runtime' in orders || 'architecture' in orders));
});

test('TypeScript and what lies beside a bundler is bundled', () => {
  const { functions } = readFolders(
    memoryHost({
      'package.json': '{ "devDependencies": { "esbuild": "^0.25.0" } }',
      'functions/orders/index.js': 'exports.handler = 1;',
      'functions/refunds/index.ts': exported,
    }),
  );
  assert.equal(
    functions.map(({ bundled }) => bundled),
    [true, true],
  );
});

test('layer folders are those that hold nodejs/', () => {
  const { layers } = readFolders(
    memoryHost({
      'layers/money/nodejs/package.json': '{ "dependencies": { "big.js": "7.0.0" } }',
      'layers/money/nodejs/money.js': '',
      'layers/vendor/nodejs/package.json': '{}',
      'layers/vendor/nodejs/node_modules/big.js/index.js': '',
      'src/layers/Background/index.ts': '',
    }),
  );
  assert.equal(
    layers.map(({ id, installs, complete }) => [id, installs.length, complete]),
    [
      ['layers/money#money', 1, false],
      ['layers/vendor#vendor', 0, false],
    ],
  );
});

test.run();
