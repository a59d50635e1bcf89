import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-partial-aws-sdk-layer');

const installed = (name: string, more = '') => ({
  [`shared/nodejs/node_modules/${name}/index.js`]: '',
  [`shared/nodejs/node_modules/${name}/package.json`]: `{ "name": "${name}", "version": "3.900.0"${more} }`,
});
const shop = {
  'template.yaml': sam(samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'shared')),
  'orders/app.js': 'require("@aws-sdk/client-s3"); require("@aws-sdk/client-sqs");',
  ...installed('@aws-sdk/client-s3'),
};
const found = (files: Record<string, string>) => findings(['no-partial-aws-sdk-layer'], { ...shop, ...files });

test('one client from the layer, one from the runtime', () => {
  assert.equal(found({}), [
    'template.yaml:8:3 warning Orders gets @aws-sdk/client-s3 from Shared and @aws-sdk/client-sqs from the runtime, so one process runs two versions of the AWS SDK.',
  ]);
});

test('a client without what it needs', () => {
  const needs = installed('@aws-sdk/client-s3', ', "dependencies": { "@smithy/core": "^3", "tslib": "^2" }');
  const files = { 'orders/app.js': '', ...needs };
  assert.equal(found(files), [
    'template.yaml:8:3 warning Shared brings @aws-sdk/client-s3 without the @smithy/core that it needs, so it runs with whatever version the runtime has.',
  ]);
  assert.equal(found({ ...files, ...installed('@smithy/core') }), []);
  assert.equal(
    found({ ...files, ...installed('@aws-sdk/client-s3/node_modules/@smithy/core') }),
    [],
    'it may lie within the client',
  );
});

const nearMisses: readonly (readonly [why: string, files: Record<string, string>])[] = [
  ['the layer has all that the function uses', installed('@aws-sdk/client-sqs')],
  ['the function uses nothing else', { 'orders/app.js': 'require("@aws-sdk/client-s3");' }],
  [
    'the function ships the other one',
    { 'orders/package.json': '{ "dependencies": { "@aws-sdk/client-sqs": "^3" } }' },
  ],
  ['the function uses nothing of what the layer brings', { 'orders/app.js': 'require("@aws-sdk/client-sqs");' }],
  ['the runtime has none', { 'template.yaml': shop['template.yaml'].replace('nodejs22.x', 'nodejs16.x') }],
  [
    'another layer may bring it',
    {
      'template.yaml': shop['template.yaml'].replace(
        '!Ref Shared',
        '!Ref Shared, "arn:aws:lambda:eu-west-1:123456789012:layer:sdk:1"',
      ),
    },
  ],
  ['only types', { 'orders/app.ts': 'import type { SQS } from "@aws-sdk/client-sqs";', 'orders/app.js': '' }],
];
for (const [why, files] of nearMisses) test(`near miss: ${why}`, () => assert.equal(found(files), []));

test.run();
