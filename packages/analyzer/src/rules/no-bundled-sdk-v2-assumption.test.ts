import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-bundled-sdk-v2-assumption');

const shop = {
  'template.yaml': sam(samFunction('Orders', 'orders')),
  'orders/app.js': 'const S3 = require("aws-sdk/clients/s3");',
};
const withLayer = (reference: string) =>
  sam(samFunction('Orders', 'orders', `, Layers: [${reference}]`) + samLayer('Sdk', 'sdk'));
const found = (files: Record<string, string>) => findings(['no-bundled-sdk-v2-assumption'], { ...shop, ...files });
const message =
  'nodejs22.x, the runtime of Orders, brings version 3 of the AWS SDK and not `aws-sdk`, so this import fails when the function loads it.';

test('nobody brings it', () => {
  assert.equal(found({}), [`orders/app.js:1:20 error ${message}`]);
});

test('packages that have nothing to do with it bring nothing along', () => {
  const manifest = '{ "dependencies": { "uuid": "^2", "@aws-sdk/client-s3": "^3" } }';
  assert.equal(found({ 'orders/package.json': manifest }).length, 1);
  assert.equal(found({ 'template.yaml': withLayer('!Ref Sdk'), 'sdk/nodejs/package.json': manifest }).length, 1);
});

test('what tests need does not ship', () => {
  assert.equal(found({ 'orders/package.json': '{ "devDependencies": { "aws-sdk": "^2" } }' }), [
    `orders/app.js:1:20 error ${message}`,
  ]);
});

const typed = (code: string, manifest = '{ "devDependencies": { "@types/aws-sdk": "0.0.42" } }') =>
  findings(['no-bundled-sdk-v2-assumption'], {
    'template.yaml': shop['template.yaml'],
    'orders/app.ts': code,
    'orders/package.json': manifest,
  });
const made = "import { DynamoDB } from 'aws-sdk';\nexport const table = new DynamoDB.DocumentClient();\n";

test('TypeScript that has its types and nothing else', () => {
  assert.equal(typed(made), [`orders/app.ts:1:26 error ${message}`]);
  const types = "import { DynamoDB } from 'aws-sdk';\nexport const keyOf = (table: DynamoDB) => table;\n";
  assert.equal(typed(types), []);
  assert.equal(typed(made, '{ "devDependencies": { "aws-sdk": "^2" } }'), []);
  // These types depend on it.
  assert.equal(typed(made, '{ "devDependencies": { "@types/aws-sdk": "^2.7.4" } }'), []);
});

test('an import that runs later may be one that never runs', () => {
  assert.equal(found({ 'orders/app.js': 'exports.handler = () => require("aws-sdk");' }), [
    `orders/app.js:1:33 warning ${message}`,
  ]);
});

test('code in the template', () => {
  const inline = `  Orders:\n    Type: AWS::Serverless::Function\n    Properties: { Handler: index.handler, InlineCode: "const AWS = require('aws-sdk');" }\n`;
  assert.is(findings(['no-bundled-sdk-v2-assumption'], { 'template.yaml': sam(inline) }).length, 1);
});

const nearMisses: readonly (readonly [why: string, files: Record<string, string>])[] = [
  ['an older runtime has it', { 'template.yaml': shop['template.yaml'].replace('22', '16') }],
  ['the runtime is not known', { 'template.yaml': shop['template.yaml'].replace('nodejs22.x', '!Ref Runtime') }],
  ['it ships', { 'orders/package.json': '{ "dependencies": { "aws-sdk": "^2" } }' }],
  ['it lies in the zip', { 'orders/node_modules/aws-sdk/package.json': '{ "version": "2.1692.0" }' }],
  [
    'a layer brings it',
    { 'template.yaml': withLayer('!Ref Sdk'), 'sdk/nodejs/node_modules/aws-sdk/package.json': '{}' },
  ],
  [
    'a layer that we cannot see may bring it',
    { 'template.yaml': withLayer('"arn:aws:lambda:eu-west-1:123456789012:layer:sdk:1"') },
  ],
  [
    'a bundler takes it along',
    {
      'template.yaml': `${shop['template.yaml']}    Metadata: { BuildMethod: esbuild }\n`,
      'package.json': '{ "devDependencies": { "aws-sdk": "^2" } }',
    },
  ],
  ['only types', { 'orders/app.js': '', 'orders/app.ts': 'import type { S3 } from "aws-sdk"; export const a = 1;' }],
  [
    'it falls back to the other version',
    {
      'orders/app.js':
        'let S3; try { S3 = require("@aws-sdk/client-s3"); } catch { S3 = require("aws-sdk/clients/s3"); }',
    },
  ],
  [
    'a package for AWS may bring it along, in the zip',
    { 'orders/package.json': '{ "dependencies": { "aws-ledger": "^1" } }' },
  ],
  [
    'and in a layer that a build fills',
    {
      'template.yaml': withLayer('!Ref Sdk'),
      'sdk/nodejs/package.json': '{ "dependencies": { "@aws-ledger/books": "^3.2.0" } }',
    },
  ],
  [
    'another npm package brings it along',
    {
      'orders/package.json': '{ "dependencies": { "tables": "1" } }',
      'orders/package-lock.json': '{ "packages": { "node_modules/aws-sdk": {\n "version": "2.1692.0" } } }',
    },
  ],
];
for (const [why, files] of nearMisses) test(`near miss: ${why}`, () => assert.equal(found(files), []));

test.run();
