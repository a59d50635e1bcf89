import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixed, findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('prefer-bare-layer-specifier');

const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'layers/shared'));
const layer = {
  'template.yaml': template,
  'layers/shared/nodejs/node_modules/zod/package.json':
    '{ "version": "4.1.0", "license": "MIT", "main": "index.js", "exports": { ".": "./index.js" } }',
  'layers/shared/nodejs/node_modules/zod/index.js': '',
  'layers/shared/nodejs/node_modules/zod/lib/inner.js': '',
  'layers/shared/nodejs/node_modules/@shop/money/package.json': '{ "version": "1.0.0", "license": "MIT" }',
  'layers/shared/nodejs/node_modules/@shop/money/format.js': '',
};
const found = (files: Record<string, string>) => findings(['prefer-bare-layer-specifier'], { ...layer, ...files });
const mended = (text: string) =>
  fixed('prefer-bare-layer-specifier', { ...layer, 'orders/app.js': text }, 'orders/app.js');

test('a package, and a file in it', () => {
  assert.equal(found({ 'orders/app.js': "require('/opt/nodejs/node_modules/zod');" }), [
    'orders/app.js:1:9 warning `/opt/nodejs/node_modules/zod` is what `zod` means on Lambda; written out, it is found nowhere else, and passes by what the package exports.',
  ]);
  assert.is(mended("require('/opt/nodejs/node_modules/zod');"), "require('zod');");
  assert.is(mended("require('/opt/nodejs/node_modules/@shop/money/format');"), "require('@shop/money/format');");
});

test('a package that a build installs', () => {
  const files = {
    'template.yaml': template.replace(
      /(\n.*ContentUri: layers\/shared.*)/,
      '$1\n    Metadata: { BuildMethod: nodejs22.x }',
    ),
    'layers/shared/package.json': '{ "dependencies": { "left-pad": "1.3.0" } }',
    'orders/app.js': "require('/opt/nodejs/node_modules/left-pad');",
  };
  assert.is(found(files).length, 1);
});

test('with a bundler, or a layer that is not here, it is advice without an edit', () => {
  const bundled = template.replace(
    /( {4}Properties: \{ CodeUri: orders.*)/,
    '$1\n    Metadata: { BuildMethod: esbuild }',
  );
  const text = "require('/opt/nodejs/node_modules/zod');";
  for (const changed of [bundled, template.replace('!Ref Shared', '!ImportValue shared')]) {
    const files = { 'template.yaml': changed, 'orders/app.js': text };
    assert.match(found(files).join(), / info /);
    assert.is(fixed('prefer-bare-layer-specifier', { ...layer, ...files }, 'orders/app.js'), text);
  }
});

test('silent where the bare specifier would mean something else', () => {
  const silent: Record<string, string>[] = [
    { 'orders/app.js': "require('/opt/nodejs/node_modules/zod/lib/inner');" },
    {
      'orders/app.js': "require('/opt/nodejs/node_modules/zod');",
      'orders/package.json': '{ "dependencies": { "zod": "^3.0.0" } }',
    },
    {
      'orders/app.js': "require('/opt/nodejs/node_modules/zod');",
      'layers/shared/nodejs/node22/node_modules/zod/package.json': '{ "version": "3.0.0", "license": "MIT" }',
    },
    {
      'orders/app.js': "require('/opt/nodejs/node_modules/events');",
      'layers/shared/nodejs/node_modules/events/package.json': '{ "version": "3.0.0", "license": "MIT" }',
      'layers/shared/nodejs/node_modules/events/index.js': '',
    },
    {
      'template.yaml': template.replace('nodejs22.x', 'nodejs16.x'),
      'orders/app.mjs': "import '/opt/nodejs/node_modules/zod/index.js';",
    },
    { 'orders/app.js': "require('zod'); require('/opt/nodejs/money');" },
  ];
  for (const files of silent) assert.equal(found(files), [], JSON.stringify(files));
});

test.run();
