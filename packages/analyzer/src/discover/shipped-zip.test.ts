import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { discover } from './index.ts';

const test = suite('zips that ship');

/** The zip that each unit ships, by the unit's name. */
function zips(files: Record<string, string>) {
  const { workspace } = discover(memoryHost({ 'dist/orders.zip': 'zip', 'dist/cover.zip': 'zip', ...files }), {});
  return Object.fromEntries([...workspace.functions, ...workspace.layers].map(({ name, zip }) => [name, zip]));
}

const both = { Orders: 'dist/orders.zip', Cover: 'dist/cover.zip' };

test('SAM and CloudFormation', () => {
  const template = [
    'Transform: AWS::Serverless-2016-10-31',
    'Resources:',
    '  Orders:',
    '    Type: AWS::Serverless::Function',
    '    Properties: { CodeUri: ./dist/orders.zip, Handler: app.handler, Runtime: nodejs22.x }',
    '  Cover:',
    '    Type: AWS::Lambda::LayerVersion',
    '    Properties: { Content: dist/cover.zip }',
  ];
  assert.equal(zips({ 'template.yaml': template.join('\n') }), both);
  assert.equal(zips({ 'template.yaml': template.join('\n').replaceAll('dist/', 's3://shop/') }), {
    Orders: undefined,
    Cover: undefined,
  });
});

test('the Serverless Framework', () => {
  const config = [
    'service: shop',
    'provider: { name: aws, runtime: nodejs22.x }',
    'functions:',
    '  Orders: { handler: app.handler, package: { artifact: dist/orders.zip } }',
    'layers:',
    '  Cover: { package: { artifact: dist/cover.zip } }',
  ];
  assert.equal(zips({ 'serverless.yml': config.join('\n') }), both);
});

test('Terraform', () => {
  const config = [
    'resource "aws_lambda_function" "orders" {',
    '  function_name = "Orders"',
    '  handler       = "app.handler"',
    '  runtime       = "nodejs22.x"',
    '  filename      = "${path.module}/dist/orders.zip"',
    '}',
    'resource "aws_lambda_layer_version" "cover" {',
    '  layer_name = "Cover"',
    '  filename   = "dist/cover.zip"',
    '}',
  ];
  assert.equal(zips({ 'main.tf': config.join('\n') }), both);
});

test('the CDK', () => {
  const source = [
    "import { Stack } from 'aws-cdk-lib';",
    "import { Code, Function, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';",
    'export class Shop extends Stack {',
    '  constructor(scope, id) {',
    '    super(scope, id);',
    "    new LayerVersion(this, 'Cover', { code: Code.fromAsset('dist/cover.zip') });",
    "    new Function(this, 'Orders', { code: Code.fromAsset('dist/orders.zip'), handler: 'app.handler', runtime: Runtime.NODEJS_22_X });",
    '  }',
    '}',
    "new Shop(undefined, 'Shop');",
  ];
  assert.equal(zips({ 'shop.ts': source.join('\n'), 'cdk.json': '{}' }), both);
});

test('Pulumi', () => {
  const source = [
    "import * as aws from '@pulumi/aws';",
    "import * as pulumi from '@pulumi/pulumi';",
    "new aws.lambda.LayerVersion('Cover', { layerName: 'Cover', code: new pulumi.asset.FileArchive('dist/cover.zip') });",
    "new aws.lambda.Function('Orders', { code: new pulumi.asset.FileArchive('./dist/orders.zip'), handler: 'app.handler', runtime: 'nodejs22.x' });",
  ];
  assert.equal(zips({ 'index.ts': source.join('\n'), 'Pulumi.yaml': 'name: shop\nruntime: nodejs\n' }), both);
});

test.run();
