import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-unused-layer');
const found = (files: Record<string, string>) => findings(['no-unused-layer'], files);

const layers = samLayer('Money', 'layers/money') + samLayer('Stock', 'layers/stock');
const files = { 'layers/money/nodejs/money.js': '', 'layers/stock/nodejs/stock.js': "require('/opt/nodejs/money');" };

test('a layer that nothing imports', () => {
  const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Money, !Ref Stock]') + layers);
  assert.equal(found({ 'template.yaml': template, ...files, 'orders/app.js': "require('/opt/nodejs/money');" }), [
    'template.yaml:7:79 warning Orders attaches Stock and imports nothing from it, so the layer only uses up one of five places and part of the 250 MB.',
  ]);
});

test('a layer that only another layer needs is used', () => {
  const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Money, !Ref Stock]') + layers);
  assert.equal(found({ 'template.yaml': template, ...files, 'orders/app.js': "require('/opt/nodejs/stock');" }), []);
});

test('a list for many functions is of use when one of them uses the layer', () => {
  const template = sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds') + layers).replace(
    'Runtime: nodejs22.x',
    'Runtime: nodejs22.x, Layers: [!Ref Money]',
  );
  assert.equal(
    found({
      'template.yaml': template,
      ...files,
      'orders/app.js': "require('/opt/nodejs/money');",
      'refunds/app.js': '',
    }),
    [],
  );
  assert.is(found({ 'template.yaml': template, ...files, 'orders/app.js': '', 'refunds/app.js': '' }).length, 1);
});

test('silent where imports are not the whole story', () => {
  const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Money]') + layers);
  const unused = { 'template.yaml': template, 'layers/money/nodejs/money.js': '' };
  assert.is(found({ ...unused, 'orders/app.js': '' }).length, 1);
  assert.equal(found({ ...unused, 'orders/app.js': 'require(`/opt/${name}`);' }), []);
  assert.equal(found({ ...unused, 'orders/app.js': "spawn('/opt/bin/convert');" }), []);
  assert.equal(found({ ...unused, 'layers/money/extensions/agent': '', 'orders/app.js': '' }), []);
  assert.equal(
    found({ ...unused, 'template.yaml': template.replace('nodejs22.x', 'python3.13'), 'orders/app.js': '' }),
    [],
  );
});

test.run();
