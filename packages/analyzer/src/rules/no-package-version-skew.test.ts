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

test('the version that an older range leaves out, as the lock file of the tests says', () => {
  const files = {
    'orders/package.json': '{ "devDependencies": { "zod": "^4.2.0" } }',
    'orders/package-lock.json': '{ "packages": { "node_modules/zod": { "version": "4.2.3" } } }',
  };
  assert.equal(found({ ...layered, ...files }), [
    'orders/package.json:1:31 warning Orders is developed and tested with zod 4.2.3, and on Lambda gets 4.1.0 from Shared.',
  ]);
});

test('a package of the team’s own, committed with the layer', () => {
  const own = '{ "name": "zod", "version": "4.1.0", "main": "index.js" }';
  assert.equal(found({ ...layered, 'shared/nodejs/node_modules/zod/package.json': own }), found(layered));
});

test('tests find what the package.json above asks for', () => {
  const files = { 'orders/package.json': '{}', 'package.json': '{ "devDependencies": { "zod": "^3.22.0" } }' };
  assert.equal(found({ ...layered, ...files }), [
    'package.json:1:31 warning Orders is developed and tested with zod ^3.22.0, and on Lambda gets 4.1.0 from Shared.',
  ]);
});

const bundling = (external: string) =>
  `${layered['template.yaml']}`.replace(
    '  Shared:',
    `    Metadata: { BuildMethod: esbuild, BuildProperties: { External: [${external}] } }\n  Shared:`,
  );

test('a bundle that leaves it to the layer', () => {
  assert.is(found({ ...layered, 'template.yaml': bundling('zod') }).length, 1);
  assert.equal(found({ ...layered, 'template.yaml': bundling('uvu') }), []);
});

test('a layer that a build installs, by ranges that have nothing in common and by its own lock file', () => {
  const layer = samLayer('Shared', 'shared') + '    Metadata: { BuildMethod: nodejs22.x }\n';
  const files = {
    'template.yaml': sam(samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + layer),
    'orders/app.js': layered['orders/app.js'],
    'orders/package.json': '{ "devDependencies": { "zod": "^0.21.1" } }',
    'shared/package.json': '{ "dependencies": { "zod": "^1.4.0" } }',
  };
  assert.match(found(files)[0] ?? '', 'tested with zod ^0.21.1, and on Lambda gets ^1.4.0 from Shared.');
  assert.match(
    found({ ...files, 'shared/yarn.lock': 'zod@^1.4.0:\n  version "1.4.2"\n' })[0] ?? '',
    'tested with zod ^0.21.1, and on Lambda gets 1.4.2 from Shared.',
  );
  const fitting = { 'orders/package.json': '{ "devDependencies": { "zod": ">=0.21.1 <2" } }' };
  assert.equal(found({ ...files, ...fitting }), []);
});

const layeredNearMisses: readonly (readonly [why: string, files: Record<string, string>])[] = [
  ['the version fits', { 'orders/package.json': '{ "devDependencies": { "zod": "^4.0.0" } }' }],
  [
    'one version alone, and one that is like it',
    { 'orders/package.json': '{ "devDependencies": { "zod": "4.1.2" } }' },
  ],
  [
    'a package of the team’s own, taken from its folder',
    {
      'orders/package.json': '{ "devDependencies": { "zod": "file:../shared/nodejs/node_modules/zod" } }',
      'shared/nodejs/node_modules/zod/package.json': '{ "name": "zod", "version": "4.1.0", "main": "index.js" }',
    },
  ],
  ['no code imports it', { 'orders/app.js': '' }],
  [
    'code of the layer alone imports it',
    { 'orders/app.js': 'require("/opt/nodejs/forms");', 'shared/nodejs/forms.js': 'require("zod");' },
  ],
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

test('a lock file above that is not made for these folders says nothing of them', () => {
  const lock = { 'package-lock.json': '{ "packages": { "node_modules/zod": { "version": "4.1.0" } } }' };
  assert.is(found({ ...shared, ...lock }).length, 1);
});

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
