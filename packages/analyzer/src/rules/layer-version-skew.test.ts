import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction } from '../../test/findings.ts';
import { analyze } from '../analyze.ts';
import { memoryHost } from '../host/memory.ts';
import { defaultOptions } from '../options.ts';

const test = suite('layer-version-skew');

const arn = (version: number, region = 'eu-west-1', name = 'tax') =>
  `arn:aws:lambda:${region}:123456789012:layer:${name}:${version}`;
const attaching = (name: string, ...arns: string[]) => samFunction(name, 'orders', `, Layers: [${arns.join(', ')}]`);
const found = (files: Readonly<Record<string, string>>) =>
  findings(['layer-version-skew'], { 'orders/app.js': '', ...files });
const inTemplate = (...functions: string[]) => found({ 'template.yaml': sam(functions.join('')) });

test('two functions, two versions: the finding stands on the older one', () => {
  assert.equal(inTemplate(attaching('Orders', arn(3)), attaching('Refunds', arn(5))), [
    'template.yaml:7:67 warning Version 3 of tax is attached to Orders, and version 5 to Refunds, so the same code runs against either.',
  ]);
});

test('each older version is told, with where the others are', () => {
  const template = sam(
    attaching('Invoices', arn(5)) +
      attaching('Orders', arn(3)) +
      attaching('Refunds', arn(5)) +
      attaching('Stock', arn(4)),
  );
  const { findings: all } = analyze('', defaultOptions, { host: memoryHost({ 'template.yaml': template }) });
  const skewed = all.filter(({ rule }) => rule === 'layer-version-skew');
  assert.equal(
    skewed.map(({ related }) => related.map(({ note }) => note)),
    [
      [
        'Version 5 is attached to Invoices here.',
        'Version 5 is attached to Refunds here.',
        'Version 4 is attached to Stock here.',
      ],
      [
        'Version 5 is attached to Invoices here.',
        'Version 5 is attached to Refunds here.',
        'Version 3 is attached to Orders here.',
      ],
    ],
  );
});

test('a list that several functions share is told once', () => {
  const template = sam(samFunction('Orders', 'orders') + samFunction('Stock', 'orders')).replace(
    'Runtime: nodejs22.x',
    `Layers: [${arn(1)}]`,
  );
  const other = sam(attaching('Refunds', arn(2)));
  const all = found({ 'package-lock.json': '{}', 'shop/template.yaml': template, 'refunds/template.yaml': other });
  assert.is(all.length, 1);
  assert.match(all[0] ?? '', 'is attached to Orders and Stock, and version 2 to Refunds');
});

test('near misses: one version, other regions, other layers, another project', () => {
  assert.equal(inTemplate(attaching('Orders', arn(3)), attaching('Refunds', arn(3))), []);
  assert.equal(inTemplate(attaching('Orders', arn(3)), attaching('Refunds', arn(5, 'us-east-1'))), []);
  assert.equal(inTemplate(attaching('Orders', arn(3)), attaching('Refunds', arn(5, 'eu-west-1', 'tax-arm64'))), []);
  const [one, other] = [sam(attaching('Orders', arn(3))), sam(attaching('Refunds', arn(5)))];
  assert.equal(found({ 'shop/template.yaml': one, 'library/template.yaml': other }), []);
  const apart = { 'shop/package-lock.json': '{}', 'library/package-lock.json': '{}' };
  assert.equal(found({ 'shop/template.yaml': one, 'library/template.yaml': other, ...apart }), []);
});

test('a function that is declared once for each stage', () => {
  const files = (name: string) => ({
    'dev.yaml': sam(attaching('Orders', arn(5))),
    'live.yaml': sam(attaching(name, arn(3))),
  });
  assert.equal(found(files('Orders')), []);
  assert.is(found(files('Refunds')).length, 1);
});

test('versions that only a deployment knows', () => {
  const open = '!Sub "arn:aws:lambda:eu-west-1:123456789012:layer:tax:${Version}"';
  assert.equal(inTemplate(attaching('Orders', arn(3)), attaching('Refunds', open)), []);
  const perhaps = `!If [Live, ${arn(2)}, ${arn(5)}]`;
  assert.equal(inTemplate(attaching('Orders', arn(3)), attaching('Refunds', perhaps)), []);
});

test('the region of the deployment is one region', () => {
  const of = (version: number) => `!Sub "arn:aws:lambda:\${AWS::Region}:123456789012:layer:tax:${version}"`;
  assert.is(inTemplate(attaching('Orders', of(3)), attaching('Refunds', of(5))).length, 1);
});

test.run();
