import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-unresolved-layer-import');
const found = (files: Record<string, string>) => findings(['no-unresolved-layer-import'], files);

const layer = {
  'layers/shared/nodejs/money.js': '',
  'layers/shared/nodejs/node_modules/zod/package.json': '{ "version": "4.1.0", "license": "MIT" }',
};
const attached = ', Layers: [!Ref Shared]';

test('a path that no attached layer has', () => {
  const template = sam(samFunction('Orders', 'orders', attached) + samLayer('Shared', 'layers/shared'));
  assert.equal(
    found({
      'template.yaml': template,
      ...layer,
      'orders/app.js': "require('/opt/nodejs/money');\nrequire('/opt/nodejs/stock');",
    }),
    [
      'orders/app.js:2:9 error No layer of Orders puts a file at `/opt/nodejs/stock`, so this import fails when the function loads it.',
    ],
  );
});

test('a layer that exists and is not attached is named, for paths and for npm packages', () => {
  const template = sam(samFunction('Orders', 'orders') + samLayer('Shared', 'layers/shared'));
  assert.equal(
    found({
      'template.yaml': template,
      ...layer,
      'orders/app.js': "require('/opt/nodejs/money'); require('zod'); require('left-pad');",
    }),
    [
      'orders/app.js:1:9 error Orders does not attach Shared, the layer that provides `/opt/nodejs/money`, so this import fails when the function loads it.',
      'orders/app.js:1:39 error Orders does not attach Shared, the layer that provides `zod`, so this import fails when the function loads it.',
    ],
  );
});

const nearly = (specifier: string, files: Record<string, string> = layer) =>
  found({
    'template.yaml': sam(samFunction('Orders', 'orders', attached) + samLayer('Shared', 'layers/shared')),
    ...files,
    'orders/app.js': `require('${specifier}');`,
  }).join();

test('near misses in an attached layer are named', () => {
  const files = { ...layer, 'layers/shared/nodejs/format/prices.js': '' };
  const slips = ['/opt/nodejs/Money', '/opt/nodejs/money.json', '/opt/money', '/opt/nodejs/nodejs/money', 'money'];
  for (const slip of [...slips, '/opt/nodejs/monye'])
    assert.match(nearly(slip, files), `Shared has \`/opt/nodejs/money\` and nothing at \`${slip}\``);
  assert.match(nearly('/opt/nodejs/format/price', files), '/opt/nodejs/format/prices');
  assert.match(
    nearly('lodahs', { 'layers/shared/nodejs/node_modules/lodash/package.json': '{"version":"4.0.0"}' }),
    '`lodash`',
  );
});

test('no near miss: other names, packages that merely look alike', () => {
  assert.match(nearly('/opt/nodejs/stock'), 'No layer of Orders');
  for (const specifier of ['joi', 'zed', 'left-pad']) assert.is(nearly(specifier), '', specifier);
});

test('a lazy import is a warning', () => {
  const template = sam(samFunction('Orders', 'orders'));
  const [finding] = found({
    'template.yaml': template,
    'orders/app.js': "try { require('/opt/nodejs/tracing'); } catch {}",
  });
  assert.match(finding ?? '', /^orders\/app\.js:1:15 warning /);
});

test('silent: a layer we cannot see into, types, code that nobody reaches, an own copy', () => {
  const unknown = sam(samFunction('Orders', 'orders', ', Layers: [!ImportValue shared]'));
  assert.equal(found({ 'template.yaml': unknown, 'orders/app.js': "require('/opt/nodejs/money');" }), []);
  const template = sam(samFunction('Orders', 'orders') + samLayer('Shared', 'layers/shared'));
  const files = {
    'orders/app.ts': "import type { Money } from '/opt/nodejs/money'; import 'zod';",
    'orders/migrate.js': "require('/opt/constants');",
    'orders/package.json': '{ "dependencies": { "zod": "^4.0.0" } }',
  };
  assert.equal(found({ 'template.yaml': template, ...layer, ...files }), []);
});

test.run();
