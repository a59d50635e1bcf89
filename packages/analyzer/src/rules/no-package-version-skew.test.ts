import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-package-version-skew');

const found = (files: Record<string, string>) => findings(['no-package-version-skew'], files);

const layered = {
  'template.yaml': sam(samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'shared')),
  'orders/app.js': 'const { z } = require("zod");',
  'orders/package.json': '{ "devDependencies": { "zod": "^3.22.0" } }',
  'shared/nodejs/node_modules/zod/package.json': '{ "name": "zod", "version": "4.1.0", "license": "MIT" }',
  'shared/nodejs/node_modules/zod/index.js': '',
};

test('tests run against another version than the layer brings', () => {
  assert.equal(found(layered), [
    'orders/package.json:1:31 warning Orders is developed and tested with zod ^3.22.0, and on Lambda gets 4.1.0 from Shared.',
  ]);
});

const layeredNearMisses: readonly (readonly [why: string, files: Record<string, string>])[] = [
  ['the version fits', { 'orders/package.json': '{ "devDependencies": { "zod": "^4.0.0" } }' }],
  ['no code imports it', { 'orders/app.js': '' }],
  ['the function ships its own', { 'orders/package.json': '{ "dependencies": { "zod": "^3.22.0" } }' }],
  ['what the layer holds says no version', { 'shared/nodejs/node_modules/zod/package.json': '{ "name": "zod" }' }],
];
for (const [why, files] of layeredNearMisses)
  test(`near miss in a layer: ${why}`, () => assert.equal(found({ ...layered, ...files }), []));

const shared = {
  'template.yaml': sam(
    samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds') + samFunction('Stock', 'stock'),
  ),
  'orders/app.js': 'require("zod");',
  'refunds/app.js': 'require("zod");',
  'stock/app.js': 'require("zod");',
  'orders/package.json': '{ "dependencies": { "zod": "^3.22.0" } }',
  'refunds/package.json': '{ "dependencies": { "zod": "^4.0.0" } }',
  'stock/package.json': '{ "dependencies": { "zod": "^4.1.0" } }',
};

test('functions of one application, the exception is told', () => {
  assert.equal(found(shared), [
    'orders/package.json:1:28 info Orders uses zod ^3.22.0 while Stock in the same application uses ^4.1.0, so the two cannot share it through a layer.',
  ]);
});

const sharedNearMisses: readonly (readonly [why: string, files: Record<string, string>])[] = [
  ['ranges that one version fits', { 'orders/package.json': '{ "dependencies": { "zod": ">=3.0.0" } }' }],
  ['one of them does not use it', { 'orders/app.js': '' }],
  [
    'code of a layer uses it, which has its own',
    {
      'template.yaml': `${shared['template.yaml'].replace('CodeUri: orders', 'Layers: [!Ref Forms], CodeUri: orders')}${samLayer('Forms', 'forms')}`,
      'orders/app.js': 'require("/opt/nodejs/forms");',
      'forms/nodejs/forms.js': 'require("zod");',
      'forms/nodejs/node_modules/zod/package.json': '{ "version": "3.22.4", "license": "MIT" }',
      'forms/nodejs/node_modules/zod/index.js': '',
    },
  ],
  ['tests alone need it', { 'orders/package.json': '{ "devDependencies": { "zod": "^3.22.0" } }' }],
  [
    'another application',
    {
      'template.yaml': sam(samFunction('Refunds', 'refunds') + samFunction('Stock', 'stock')),
      'old/template.yaml': sam(samFunction('Orders', '../orders')),
    },
  ],
];
for (const [why, files] of sharedNearMisses)
  test(`near miss across functions: ${why}`, () => assert.equal(found({ ...shared, ...files }), []));

test.run();
