import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elf } from '../../test/build-binaries.ts';
import { findings, sam, samFunction, samLayer, suggested } from '../../test/findings.ts';

const test = suite('layer-architecture-match');

const found = (resources: string) =>
  findings(['layer-architecture-match'], {
    'template.yaml': sam(resources),
    'orders/app.js': '',
    'layers/cover/nodejs/cover.js': '',
  });
const orders = (more = '') => samFunction('Orders', 'orders', `, Layers: [!Ref Cover]${more}`);
const cover = (architectures?: string) =>
  samLayer('Cover', 'layers/cover', architectures === undefined ? '' : `, CompatibleArchitectures: [${architectures}]`);

test('a layer for the other architecture', () => {
  assert.equal(found(orders(', Architectures: [arm64]') + cover('x86_64')), [
    'template.yaml:7:67 warning Cover is declared for x86_64 and attached to Orders on arm64, which Lambda does not check: native code in the layer would fail when it is loaded.',
  ]);
});

test('a function that states nothing runs on x86_64', () => {
  assert.is(found(orders() + cover('arm64')).length, 1);
  assert.equal(found(orders() + cover('x86_64')), []);
});

test('near misses', () => {
  assert.equal(found(orders(', Architectures: [arm64]') + cover()), []);
  assert.equal(found(orders(', Architectures: [arm64]') + cover('x86_64, arm64')), []);
  assert.equal(found(orders(', Architectures: [!Ref Architecture]') + cover('arm64')), []);
  assert.equal(found(orders(', PackageType: Image') + cover('arm64')), []);
});

test('one reference in Globals is one finding', () => {
  const template = sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'orders') + cover('arm64'));
  const files = {
    'template.yaml': template.replace('nodejs22.x', 'nodejs22.x, Layers: [!Ref Cover]'),
    'layers/cover/nodejs/cover.js': '',
  };
  const [only, ...others] = findings(['layer-architecture-match'], files);
  assert.match(
    only ?? '',
    'template.yaml:3:54 warning Cover is declared for arm64 and attached to Orders and Refunds on x86_64',
  );
  assert.equal(others, []);
});

test('a public layer whose program is built for the other architecture', () => {
  const attaches = (name: string, more = '', account = '753240598075') =>
    found(
      samFunction(
        'Orders',
        'orders',
        `, Layers: [!Sub "arn:aws:lambda:\${AWS::Region}:${account}:layer:${name}:26"]${more}`,
      ),
    );
  assert.equal(attaches('LambdaAdapterLayerX86', ', Architectures: [arm64]'), [
    'template.yaml:7:67 error The program in LambdaAdapterLayerX86 is built for x86_64 and Orders runs on arm64, so it cannot start and every invocation fails.',
  ]);
  assert.is(attaches('LambdaAdapterLayerArm64').length, 1);
  assert.is(attaches('Datadog-Extension-ARM-FIPS', '', '464622532012').length, 1);
  assert.equal(attaches('LambdaAdapterLayerX86'), []);
  assert.equal(attaches('LambdaAdapterLayerArm64', ', Architectures: [arm64]'), []);
  assert.equal(attaches('LambdaAdapterLayerX86', ', Architectures: [!Ref Architecture]'), []);
  assert.equal(attaches('LambdaAdapterLayerX86', ', Architectures: [arm64]', '123456789012'), []);
  assert.equal(attaches('Datadog-Node22-x', ', Architectures: [arm64]', '464622532012'), []);
});

test('a layer without native code may be declared for both', () => {
  const template = sam(orders(', Architectures: [arm64]') + cover('x86_64'));
  const offered = (files: Readonly<Record<string, string | Uint8Array>>) =>
    suggested(
      'layer-architecture-match',
      { 'template.yaml': template, 'orders/app.js': '', 'layers/cover/nodejs/cover.js': '', ...files },
      'template.yaml',
    );
  assert.is(offered({}), template.replace('[x86_64]', '[x86_64, arm64]'));
  assert.is(offered({ 'layers/cover/nodejs/cover.node': elf({ machine: 'x86_64' }) }), template);
});

test.run();
