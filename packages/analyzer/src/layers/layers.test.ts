import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, defaultOptions, memoryHost } from '../index.ts';
import { sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('what layers ship');

function content(files: Record<string, string>, more = '', metadata = '') {
  const template = sam(
    samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'shared', more) + metadata,
  );
  const host = memoryHost({ 'template.yaml': template, 'orders/app.js': '', ...files });
  const found = analyze('', defaultOptions, { host }).facts.layers.get('template.yaml#Shared');
  assert.ok(found);
  return found;
}

test('a folder as it lies, with its npm packages and their versions', () => {
  const layer = content({
    'shared/nodejs/money.js': '',
    'shared/nodejs/rates.json': '{}',
    'shared/nodejs/node_modules/zod/package.json': '{ "version": "4.1.0" }',
    'shared/nodejs/node_modules/@shop/isbn/package.json': '{ "version": "1.0.0" }',
  });
  assert.equal(layer.provides, [
    { specifier: '/opt/nodejs/money', file: 'shared/nodejs/money.js' },
    { specifier: '/opt/nodejs/rates.json', file: 'shared/nodejs/rates.json' },
    { npm: '@shop/isbn', version: '1.0.0' },
    { npm: 'zod', version: '4.1.0' },
  ]);
  assert.equal(layer.attachedTo, ['template.yaml#Orders']);
  assert.is(layer.complete, true);
  assert.is(layer.beyondImports, false);
});

test('a build method puts it below nodejs, and installs what package.json names', () => {
  const files = {
    'shared/money.js': '',
    'shared/package.json': '{ "dependencies": { "zod": "4.1.0", "dayjs": "^1.0.0" } }',
  };
  const layer = content(files, '', '    Metadata: { BuildMethod: nodejs22.x }\n');
  assert.equal(layer.provides, [
    { specifier: '/opt/nodejs/money', file: 'shared/money.js' },
    { npm: 'dayjs' },
    { npm: 'zod', version: '4.1.0' },
  ]);
});

for (const file of ['extensions/agent', 'bin/convert', 'lib/libcairo.so', 'python/stock.py', 'wrapper']) {
  test(`${file} is of use without any import`, () => {
    assert.is(content({ 'shared/nodejs/money.js': '', [`shared/${file}`]: '' }).beyondImports, true);
  });
}

test('declarations and lock files are nothing to import', () => {
  const files = {
    'shared/nodejs/money.d.ts': '',
    'shared/nodejs/package-lock.json': '{}',
    'shared/nodejs/package.json': '{}',
  };
  assert.equal(content(files).provides, []);
});

test.run();
