import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('external-provided-by-layer');

const found = (files: Record<string, string>) => findings(['external-provided-by-layer'], files);
const template = (externals: string, more = '', layers = '') =>
  sam(
    `${samFunction('Orders', 'orders', more)}    Metadata: { BuildMethod: esbuild, BuildProperties: { External: [${externals}] } }\n${layers}`,
  );
const shop = {
  'template.yaml': template('dayjs'),
  'orders/app.ts': 'import dayjs from "dayjs"; export const handler = () => dayjs();',
  'orders/package.json': '{ "dependencies": { "dayjs": "^1.11.0" } }',
};

test('SAM: an external that nobody brings', () => {
  assert.equal(found(shop), [
    'template.yaml:8:69 error The bundle of Orders leaves out `dayjs`, which it imports and no attached layer nor nodejs22.x brings, so that import fails when the function loads it.',
  ]);
});

test('a pattern, and a subpath', () => {
  assert.is(found({ ...shop, 'template.yaml': template('"day*"') }).length, 1);
  const subpath = { 'orders/app.ts': 'import utc from "dayjs/plugin/utc"; export const handler = () => utc;' };
  assert.is(found({ ...shop, ...subpath }).length, 1);
});

test('version 2 of the SDK on a runtime without it', () => {
  const code = { 'orders/app.ts': 'import { S3 } from "aws-sdk"; export const handler = () => new S3();' };
  assert.is(found({ ...shop, ...code, 'template.yaml': template('aws-sdk') }).length, 1);
});

const layer = samLayer('Shared', 'shared');
const attached = ', Layers: [!Ref Shared]';
test('a package of the same workspace, which the bundler leaves out as well', () => {
  const workspace = {
    'package.json': '{ "workspaces": ["orders", "money"] }',
    'money/package.json': '{ "name": "@shop/money", "main": "index.js" }',
    'money/index.js': 'exports.total = 1;',
    'orders/package.json': '{ "dependencies": { "@shop/money": "*" } }',
    'orders/app.ts': 'import { total } from "@shop/money"; export const handler = () => total;',
  };
  assert.is(found({ ...shop, ...workspace, 'template.yaml': template('@shop/*') }).length, 1);
  assert.equal(found({ ...shop, ...workspace, 'template.yaml': template('@other/*') }), []);
  // What only a package that is left out imports is not in the bundle.
  const further = { ...workspace, 'money/index.js': 'require("@shop/tax"); exports.total = 1;' };
  assert.is(found({ ...shop, ...further, 'template.yaml': template('@shop/*') }).length, 1);
});

const nearMisses: readonly (readonly [why: string, files: Record<string, string>])[] = [
  [
    'a package of the same publisher, in a layer that a build fills, may bring it along',
    {
      'template.yaml': template('"@shop/*"', attached, layer),
      'orders/app.ts': 'import { total } from "@shop/money"; export const handler = () => total;',
      'shared/nodejs/package.json': '{ "dependencies": { "@shop/orders": "^1.0.0" } }',
    },
  ],
  [
    'a layer brings it',
    {
      'template.yaml': template('dayjs', attached, layer),
      'shared/nodejs/node_modules/dayjs/package.json': '{ "version": "1.11.0" }',
      'shared/nodejs/node_modules/dayjs/index.js': '',
    },
  ],
  [
    'a layer that we cannot see may bring it',
    { 'template.yaml': template('dayjs', ', Layers: ["arn:aws:lambda:eu-west-1:123456789012:layer:dates:1"]') },
  ],
  [
    'the runtime brings it',
    {
      'template.yaml': template('"@aws-sdk/*"'),
      'orders/app.ts': 'import { S3Client } from "@aws-sdk/client-s3"; export const handler = () => new S3Client();',
    },
  ],
  ['no code imports it', { 'orders/app.ts': 'export const handler = () => 1;' }],
  [
    'only types are imported',
    { 'orders/app.ts': 'import type { Dayjs } from "dayjs"; export const handler = (day: Dayjs) => day;' },
  ],
  [
    'its types alone, without saying so',
    { 'orders/app.ts': 'import { Dayjs } from "dayjs"; export const handler = (day: Dayjs) => day;' },
  ],
  [
    'code does without it',
    {
      'orders/app.ts': 'try { require("fast-dates"); } catch {} export const handler = () => 1;',
      'template.yaml': template('fast-dates'),
    },
  ],
];
for (const [why, files] of nearMisses) test(`near miss: ${why}`, () => assert.equal(found({ ...shop, ...files }), []));

const cdk = (bundling: string) =>
  `import { Stack } from 'aws-cdk-lib';\nimport { Runtime } from 'aws-cdk-lib/aws-lambda';\nimport { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';\nexport class Shop extends Stack {\n  constructor(scope, id) {\n    super(scope, id);\n    new NodejsFunction(this, 'Orders', { entry: 'orders/app.ts', runtime: Runtime.NODEJS_22_X, bundling: { ${bundling} } });\n  }\n}\n`;
const inCdk = (bundling: string) =>
  found({
    'bin/shop.ts': `import { App } from 'aws-cdk-lib';\nimport { Shop } from '../lib/shop';\nnew Shop(new App(), 'Shop');\n`,
    'lib/shop.ts': cdk(bundling),
    'cdk.json': '{ "app": "tsx bin/shop.ts" }',
    'orders/app.ts': shop['orders/app.ts'],
    'package.json': '{ "dependencies": { "dayjs": "^1.11.0" } }',
  });

test('CDK: externalModules, but for what nodeModules installs or hooks may copy', () => {
  assert.match(inCdk(`externalModules: ['dayjs']`)[0] ?? '', 'lib/shop.ts:7');
  assert.equal(inCdk(`externalModules: ['dayjs'], nodeModules: ['dayjs']`), []);
  assert.equal(inCdk(`externalModules: ['dayjs'], commandHooks: { afterBundling: () => [] }`), []);
  assert.equal(inCdk(`nodeModules: ['dayjs']`), []);
});

const serverless = (esbuild: string) =>
  found({
    'serverless.yml': `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\nplugins: [serverless-esbuild]\ncustom: { esbuild: ${esbuild} }\nfunctions:\n  orders: { handler: orders/app.handler }\n`,
    'orders/app.ts': shop['orders/app.ts'],
    'package.json': '{ "dependencies": { "dayjs": "^1.11.0" } }',
  });

test('Serverless: what is excluded; what is external alone is installed beside the bundle', () => {
  assert.is(serverless('{ exclude: [dayjs] }').length, 1);
  assert.equal(serverless('{ external: [dayjs] }'), []);
  assert.equal(serverless('{ exclude: ["@aws-sdk/*"] }'), []);
});

test.run();
