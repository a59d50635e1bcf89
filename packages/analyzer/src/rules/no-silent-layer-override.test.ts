import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-silent-layer-override');

const arn = (name: string, version = 3) => `'arn:aws:lambda:eu-west-1:123456789012:layer:${name}:${version}'`;
const MONEY = '{ Ref: MoneyLambdaLayer }';
const STOCK = '{ Ref: StockLambdaLayer }';

/** What is found in a service with these layers under `provider`, and this in its only function. */
const found = (shared: string, own: string, money = '') =>
  findings(['no-silent-layer-override'], {
    'serverless.yml': [
      'service: shop',
      `provider: { name: aws, runtime: nodejs22.x, layers: [${shared}] }`,
      `layers: { money: { path: money${money} }, stock: { path: stock } }`,
      `functions: { orders: { handler: app.handler${own} } }`,
    ].join('\n'),
    'app.js': '',
    'money/nodejs/money.js': '',
    'stock/nodejs/stock.js': '',
  });
const layers = (...own: string[]) => `, layers: [${own.join(', ')}]`;

test('a function’s own list drops what provider attaches', () => {
  assert.equal(found(MONEY, layers(STOCK)), [
    'serverless.yml:4:55 warning orders lists layers of its own, which replace those under `provider` instead of joining them, so money is not attached.',
  ]);
  assert.match(found(`${MONEY}, ${arn('tax')}`, layers(STOCK)).join(), 'so money and tax is not attached');
});

test('near misses: no list, an empty one, and one that names them all', () => {
  assert.equal(found(MONEY, ''), []);
  assert.equal(found(MONEY, layers()), []);
  assert.equal(found(MONEY, layers(STOCK, MONEY)), []);
  assert.equal(found('', layers(STOCK)), []);
});

test('near misses: another version, or the variant for another architecture or runtime', () => {
  assert.equal(found(arn('tax'), layers(arn('tax', 5))), []);
  assert.equal(found(arn('tax-x86_64'), layers(arn('tax-arm64'))), []);
  assert.equal(found(arn('tools-python311'), layers(arn('tools-python312'))), []);
  assert.is(found(arn('tax'), layers(arn('pdf'))).length, 1);
});

test('near misses: a layer that is not meant for this runtime', () => {
  const python = ', runtime: python3.13';
  assert.equal(found(MONEY, layers(STOCK) + python, ', compatibleRuntimes: [nodejs22.x]'), []);
  assert.equal(found(arn('AWSLambdaPowertoolsTypeScriptV2'), layers(STOCK) + python), []);
});

test('near misses: what only a deployment knows may be the same', () => {
  assert.equal(found(MONEY, layers("'${ssm:/shop/layer}'")), []);
  assert.equal(found(MONEY, ", layers: '${ssm:/shop/layers}'"), []);
  assert.equal(found("'${ssm:/shop/layer}'", layers(STOCK, "'${ssm:/shop/layer}'")), []);
  assert.is(found("'${ssm:/shop/layer}'", layers(STOCK)).length, 1);
});

test('the list of provider, referred to as a whole, is no loss', () => {
  assert.equal(found(MONEY, ", layers: '${self:provider.layers}'"), []);
});

test('SAM joins the two lists', () => {
  const template = sam(
    samLayer('Money', 'money') + samLayer('Stock', 'stock') + samFunction('Orders', 'orders', ', Layers: [!Ref Stock]'),
  ).replace('Runtime: nodejs22.x', 'Runtime: nodejs22.x, Layers: [!Ref Money]');
  assert.equal(findings(['no-silent-layer-override'], { 'template.yaml': template, 'orders/app.js': '' }), []);
});

test.run();
