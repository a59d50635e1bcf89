import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction } from '../../test/findings.ts';
import { analyze } from '../analyze.ts';
import { memoryHost } from '../host/memory.ts';
import { defaultOptions } from '../options.ts';

const test = suite('max-layers');

const arn = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:layer:${name}:1`;
const list = (...names: string[]) => names.map(arn).join(', ');
const found = (resources: string, globals = '') => {
  const template = sam(resources).replace('Runtime: nodejs22.x', `Runtime: nodejs22.x${globals}`);
  return findings(['max-layers'], { 'template.yaml': template, 'orders/app.js': '' });
};
const FIVE = ['money', 'stock', 'mail', 'pdf', 'tax'];

test('the sixth layer', () => {
  assert.equal(found(samFunction('Orders', 'orders', `, Layers: [${list(...FIVE, 'cover')}]`)), [
    'template.yaml:7:327 error 6 layers on Orders are more than the 5 that Lambda accepts, so the deployment fails.',
  ]);
});

test('five layers', () => {
  assert.equal(found(samFunction('Orders', 'orders', `, Layers: [${list(...FIVE)}]`)), []);
});

test('Globals and the function’s own list count together', () => {
  const globals = `, Layers: [${list('money', 'stock', 'mail')}]`;
  assert.equal(found(samFunction('Orders', 'orders', `, Layers: [${list('pdf', 'tax', 'cover')}]`), globals), [
    'template.yaml:7:169 error 6 layers on Orders are more than the 5 that Lambda accepts, so the deployment fails.',
  ]);
  assert.equal(found(samFunction('Orders', 'orders', `, Layers: [${list('pdf', 'tax')}]`), globals), []);
});

test('one finding for a list that many functions share', () => {
  const globals = `, Layers: [${list(...FIVE, 'cover')}]`;
  const functions = samFunction('Orders', 'orders') + samFunction('Refunds', 'orders', `, Layers: [${list('gift')}]`);
  assert.equal(found(functions, globals), [
    'template.yaml:3:314 error 6 and 7 layers on Orders and Refunds are more than the 5 that Lambda accepts, so the deployment fails.',
  ]);
});

test('one layer listed twice takes two places', () => {
  assert.is(found(samFunction('Orders', 'orders', `, Layers: [${list(...FIVE, 'money')}]`)).length, 1);
});

test('layers behind a condition may not be there', () => {
  const perhaps = (name: string) => `!If [Live, ${arn(name)}, !Ref AWS::NoValue]`;
  assert.equal(found(samFunction('Orders', 'orders', `, Layers: [${list(...FIVE)}, ${perhaps('cover')}]`)), []);
  assert.is(
    found(samFunction('Orders', 'orders', `, Layers: [${perhaps('cover')}, ${list(...FIVE, 'gift')}]`)).length,
    1,
  );
});

test('the finding says where the other layers come from', () => {
  const template = sam(samFunction('Orders', 'orders', `, Layers: [${list('pdf', 'tax', 'cover')}]`)).replace(
    'Runtime: nodejs22.x',
    `Layers: [${list('money', 'stock', 'mail')}]`,
  );
  const { findings: all } = analyze('', defaultOptions, { host: memoryHost({ 'template.yaml': template }) });
  const notes = all
    .filter(({ rule }) => rule === 'max-layers')
    .flatMap(({ related }) => related.map(({ note }) => note));
  assert.equal(notes.slice(0, 2), [`Layer 1 of 6: ${arn('money')}`, `Layer 2 of 6: ${arn('stock')}`]);
  assert.is(notes.length, 5);
});

test.run();
