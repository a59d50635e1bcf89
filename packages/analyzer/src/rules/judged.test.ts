import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze } from '../analyze.ts';
import { memoryHost } from '../host/memory.ts';
import { defaultOptions } from '../options.ts';

const test = suite('judged files');

test('left alone is what no entry reaches and no zip holds, tests, and what was generated', () => {
  const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: orders, Handler: app.handler, Runtime: nodejs22.x }
  Refunds:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: refunds, Handler: app.handler, Runtime: nodejs22.x }
    Metadata: { BuildMethod: esbuild }
`;
  const files = {
    'template.yaml': template,
    'migrations/fill-stock.js': 'fill();\n',
    'orders/app.js': "import './money.js';\nexport const handler = () => 1;\n",
    'orders/app.test.js': "import './app.js';\n",
    'orders/money.js': 'export const price = 9;\n',
    'orders/money.d.ts': 'export const price: number;\n',
    'orders/spare.js': 'export const spare = 1;\n',
    'orders/vendor.min.js': `var a=${'1+'.repeat(4000)}1;`,
    'refunds/app.js': "import '../shared/pay.js';\nexport const handler = () => 1;\n",
    'refunds/spare.js': 'export const spare = 1;\n',
    'shared/pay.js': 'export const pay = () => 1;\n',
    'shared/unused.js': 'export const unused = 1;\n',
  };
  assert.equal(analyze('.', defaultOptions, { host: memoryHost(files) }).unjudged, [
    'migrations/fill-stock.js',
    'orders/app.test.js',
    'orders/vendor.min.js',
    'refunds/spare.js',
    'shared/unused.js',
  ]);
});

test('code that declares functions beside their sources is judged by what it declares', () => {
  const files = {
    'cdk.json': '{"app": "tsx infra/app.ts"}',
    'infra/app.ts':
      "import { App } from 'aws-cdk-lib';\nimport { Shop } from './shop';\nnew Shop(new App(), 'Shop');\n",
    'infra/shop.ts': `import { Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import * as fs from 'node:fs';
export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    fs.writeFileSync('/opt/stock.json', '');
    new NodejsFunction(this, 'Orders', { runtime: lambda.Runtime.NODEJS_14_X });
  }
}
`,
    'infra/shop.Orders.ts': 'export const handler = async () => 1;\n',
  };
  const { findings } = analyze('.', defaultOptions, { host: memoryHost(files) });
  assert.equal(
    findings.map(({ rule, file }) => `${rule} ${file}`),
    ['no-deprecated-runtime infra/shop.ts'],
  );
});

test.run();
