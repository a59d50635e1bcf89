import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-shadowed-layer-package');

const shop = {
  'template.yaml': sam(samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'shared')),
  'orders/app.js': 'const { z } = require("zod");',
  'orders/package.json': '{ "dependencies": { "zod": "^3.22.0" } }',
  'shared/nodejs/node_modules/zod/package.json': '{ "name": "zod", "version": "4.1.0" }',
  'shared/nodejs/node_modules/zod/index.js': '',
};
const found = (files: Record<string, string>) => findings(['no-shadowed-layer-package'], { ...shop, ...files });

test('the function’s own copy hides the one in the layer', () => {
  assert.equal(found({}), [
    'orders/package.json:1:28 warning Orders ships zod ^3.22.0, which hides the 4.1.0 that Shared brings: code of the function gets the first, code in the layer the second.',
  ]);
});

test('a range that the layer fits may still be another version, once it is locked', () => {
  const range = { 'orders/package.json': '{ "dependencies": { "zod": "^4.0.0" } }' };
  assert.equal(found(range), []);
  const lock = { 'orders/package-lock.json': '{ "packages": { "node_modules/zod": { "version": "4.0.5" } } }' };
  assert.match(found({ ...range, ...lock })[0] ?? '', 'Orders ships zod 4.0.5, which hides the 4.1.0');
});

const nearMisses: readonly (readonly [why: string, files: Record<string, string>])[] = [
  ['tests alone need it', { 'orders/package.json': '{ "devDependencies": { "zod": "^3.22.0" } }' }],
  ['no code imports it', { 'orders/app.js': '' }],
  [
    'code of the layer alone imports it',
    { 'orders/app.js': 'require("/opt/nodejs/forms");', 'shared/nodejs/forms.js': 'require("zod");' },
  ],
  ['only types are imported', { 'orders/app.js': '', 'orders/app.ts': 'import type { z } from "zod";' }],
  ['the same version', { 'orders/package.json': '{ "dependencies": { "zod": "4.1.0" } }' }],
  ['a tag says nothing', { 'orders/package.json': '{ "dependencies": { "zod": "latest" } }' }],
  [
    'a bundler decides which copy it takes',
    {
      'template.yaml': `${shop['template.yaml']}`.replace(
        '  Shared:',
        '    Metadata: { BuildMethod: esbuild }\n  Shared:',
      ),
    },
  ],
  ['the layer is not attached', { 'template.yaml': shop['template.yaml'].replace(', Layers: [!Ref Shared]', '') }],
  [
    'the package.json lies outside of what ships',
    { 'orders/package.json': '{}', 'package.json': '{ "dependencies": { "zod": "^3.22.0" } }' },
  ],
];
for (const [why, files] of nearMisses) test(`near miss: ${why}`, () => assert.equal(found(files), []));

test('Terraform zips what lies there, installed or not', () => {
  const files = {
    'main.tf':
      'data "archive_file" "orders" {\n  type = "zip"\n  source_dir = "orders"\n  output_path = "o.zip"\n}\nresource "aws_lambda_function" "orders" {\n  function_name = "orders"\n  handler = "app.handler"\n  runtime = "nodejs22.x"\n  filename = data.archive_file.orders.output_path\n  layers = [aws_lambda_layer_version.shared.arn]\n}\ndata "archive_file" "shared" {\n  type = "zip"\n  source_dir = "shared"\n  output_path = "s.zip"\n}\nresource "aws_lambda_layer_version" "shared" {\n  layer_name = "shared"\n  filename = data.archive_file.shared.output_path\n}\n',
    'orders/app.js': shop['orders/app.js'],
    'orders/package.json': shop['orders/package.json'],
    'shared/nodejs/node_modules/zod/package.json': shop['shared/nodejs/node_modules/zod/package.json'],
  };
  assert.equal(findings(['no-shadowed-layer-package'], files), []);
  const installed = { 'orders/node_modules/zod/package.json': '{ "name": "zod", "version": "3.22.4" }' };
  assert.is(findings(['no-shadowed-layer-package'], { ...files, ...installed }).length, 1);
});

test.run();
