import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('max-unzipped-size');

const MB = 1_048_576;
const found = (template: string, files: Record<string, string | Uint8Array>) =>
  findings(['max-unzipped-size'], { 'template.yaml': sam(template), 'orders/app.js': '', ...files });
const orders = samFunction('Orders', 'orders', ', Layers: [!Ref Covers]');
const covers = samLayer('Covers', 'covers');
const model = (megabytes: number) => new Uint8Array(megabytes * MB);

test('function and layer are added up, the largest parts are named', () => {
  const files = {
    'orders/catalogue.bin': model(100),
    'covers/nodejs/node_modules/painter/package.json': '{ "version": "1.0.0" }',
    'covers/nodejs/node_modules/painter/fonts.bin': model(151),
  };
  assert.equal(found(orders + covers, files), [
    'template.yaml:5:3 error Orders unpacks to 251 MB with its layers, which is more than the 250 MB that Lambda accepts, so the deployment fails. The largest: painter 151 MB, catalogue.bin 100 MB, package.json 0 B.'.replace(
      ', package.json 0 B',
      ', app.js 0 B',
    ),
  ]);
});

test('from 80 % on it warns', () => {
  assert.equal(found(orders + covers, { 'covers/bin/fonts': model(201) }), [
    'template.yaml:5:3 warning Orders unpacks to 201 MB with its layers, 80 % of the 250 MB that Lambda accepts. The largest: bin/fonts 201 MB, app.js 0 B.',
  ]);
  assert.equal(found(orders + covers, { 'covers/bin/fonts': model(199) }), []);
});

test('a layer that is too large by itself is told once, where it is declared', () => {
  const refunds = samFunction('Refunds', 'orders', ', Layers: [!Ref Covers]');
  assert.equal(found(orders + refunds + covers, { 'covers/bin/fonts': model(251) }), [
    'template.yaml:11:3 error Covers unpacks to 251 MB, which is more than the 250 MB that Lambda accepts, so it cannot be published. The largest: bin/fonts 251 MB.',
  ]);
});

test('near misses', () => {
  const files = { 'orders/catalogue.bin': model(251), 'covers/nodejs/money.js': '' };
  assert.equal(found(samFunction('Orders', 'orders', ', PackageType: Image'), files), [], 'an image may have 10 GB');
  assert.equal(
    found(`${samFunction('Orders', 'orders')}    Metadata: { BuildMethod: esbuild }\n`, files),
    [],
    'a bundler takes what is imported',
  );
  const dev = {
    'orders/package.json': '{ "devDependencies": { "emulator": "1" } }',
    'orders/node_modules/emulator/package.json': '{ "version": "1.0.0" }',
    'orders/node_modules/emulator/image.bin': model(251),
  };
  assert.equal(found(samFunction('Orders', 'orders'), dev), [], 'what only tests need does not ship');
  const other = { 'covers/bin/fonts': model(251) };
  assert.equal(found(samFunction('Orders', '.'), other).length, 1);
  assert.equal(
    found(samFunction('Orders', '.') + samLayer('Covers', 'covers'), { 'covers/bin/fonts': model(249) }).filter(
      (text) => text.includes('Orders'),
    ),
    [],
    'the folder of another unit is not taken to ship with the function around it',
  );
});

test('CDK: what an asset leaves out does not count', () => {
  const asset = (options: string) =>
    findings(['max-unzipped-size'], {
      'cdk.json': '{ "app": "tsx bin/shop.ts" }',
      'bin/shop.ts': `import { App, Stack } from 'aws-cdk-lib';\nimport { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';\nconst stack = new Stack(new App(), 'Shop');\nnew Function(stack, 'Orders', { runtime: Runtime.NODEJS_22_X, handler: 'app.handler', code: Code.fromAsset('orders'${options}) });\n`,
      'orders/app.js': '',
      'orders/node_modules/painter/package.json': '{ "version": "1.0.0" }',
      'orders/node_modules/painter/fonts.bin': model(251),
    });
  assert.is(asset('').length, 1);
  assert.equal(asset(`, { exclude: ['node_modules'] }`), []);
  assert.equal(asset(`, { exclude: ['node_modules/painter/**'] }`), []);
  assert.equal(asset(`, { exclude: ['*.bin'] }`), []);
  assert.is(asset(`, { exclude: ['*.md'] }`).length, 1);
});

test.run();
