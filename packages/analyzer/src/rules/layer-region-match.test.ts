import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { STACK, stack } from '../../test/cdk.ts';
import { findings, sam, samFunction } from '../../test/findings.ts';

const test = suite('layer-region-match');

const arn = (region: string, name = 'tax') => `arn:aws:lambda:${region}:123456789012:layer:${name}:3`;
const attaching = (name: string, ...arns: string[]) => samFunction(name, 'orders', `, Layers: [${arns.join(', ')}]`);
const found = (files: Readonly<Record<string, string>>) =>
  findings(['layer-region-match'], { 'orders/app.js': '', 'app.js': '', ...files });
const texts = (lines: readonly string[]) => lines.map((line) => line.replace(/^\S+ error /, ''));

const ELSEWHERE =
  'tax is a layer in us-east-1, and Orders is deployed to eu-west-1: Lambda attaches layers of its own region alone, so the deployment fails.';

test('SAM: the region that samconfig.toml names', () => {
  const config = (...regions: string[]) => regions.map((region) => `[x]\nregion = "${region}"\n`).join('');
  const of = (layer: string, settings: string) =>
    found({ 'template.yaml': sam(attaching('Orders', layer)), 'samconfig.toml': settings });
  assert.equal(texts(of(arn('us-east-1'), config('eu-west-1'))), [ELSEWHERE]);
  assert.equal(of(arn('eu-west-1'), config('eu-west-1')), []);
  assert.equal(of(arn('us-east-1'), config('eu-west-1', 'us-east-1')), []);
  assert.equal(of(`!Sub "${arn('${AWS::Region}')}"`, config('eu-west-1')), []);
});

test('without a region: layers of one stack in two regions', () => {
  const template = sam(
    attaching('Orders', arn('eu-west-1'), arn('us-east-1', 'pdf')) + attaching('Stock', arn('eu-west-1')),
  );
  assert.equal(texts(found({ 'template.yaml': template })), [
    'pdf is a layer in us-east-1, and tax, which is deployed with it, is one in eu-west-1: Lambda attaches layers of its own region alone, so the deployment fails wherever it goes.',
  ]);
});

test('near misses: two stacks, an open region, layers that AWS publishes everywhere', () => {
  const [here, there] = [sam(attaching('Orders', arn('eu-west-1'))), sam(attaching('Orders', arn('us-east-1')))];
  assert.equal(found({ 'eu/template.yaml': here, 'us/template.yaml': there }), []);
  assert.equal(found({ 'template.yaml': sam(attaching('Orders', arn('eu-west-1'), arn('REGION'))) }), []);
  const everywhere = 'arn:aws:lambda:::awslayer:AmazonLinux1803';
  assert.equal(found({ 'template.yaml': sam(attaching('Orders', arn('eu-west-1'), everywhere)) }), []);
  const chosen = `!FindInMap [Layers, !Ref AWS::Region, Tax]`;
  assert.equal(found({ 'template.yaml': sam(attaching('Orders', arn('eu-west-1'), chosen)) }), []);
});

test('Serverless: the region under provider', () => {
  const service = (region: string, layer: string) =>
    found({
      'serverless.yml': `service: shop\nprovider: { name: aws, runtime: nodejs22.x${region} }\nfunctions:\n  Orders: { handler: app.handler, layers: ['${layer}'] }\n`,
    });
  assert.equal(texts(service(', region: eu-west-1', arn('us-east-1'))), [ELSEWHERE]);
  assert.equal(service(', region: us-east-1', arn('us-east-1')), []);
  assert.equal(service('', arn('us-east-1')), []);
  assert.equal(service(", region: '${opt:region}'", arn('us-east-1')), []);
  assert.equal(service(', region: eu-west-1', 'arn:aws:lambda:${aws:region}:123456789012:layer:tax:3'), []);
});

const TERRAFORM = (more: string, layer: string, meta = '') => `${more}
resource "aws_lambda_function" "orders" {
  function_name = "Orders"
  handler = "app.handler"
  runtime = "nodejs22.x"
  filename = "orders.zip"
  layers = ["${layer}"]
  ${meta}
}
`;
const provider = (region: string, more = '') => `provider "aws" {\n  region = ${region}\n  ${more}\n}`;

test('Terraform: the region of the provider', () => {
  const of = (...given: Parameters<typeof TERRAFORM>) => found({ 'main.tf': TERRAFORM(...given) });
  assert.equal(texts(of(provider('"eu-west-1"'), arn('us-east-1'))), [ELSEWHERE]);
  const variable = 'variable "region" {\n  default = "eu-west-1"\n}\n';
  assert.is(of(variable + provider('var.region'), arn('us-east-1')).length, 1);
  assert.equal(of('variable "region" {}\n' + provider('var.region'), arn('us-east-1')), []);
  assert.equal(of(provider('"eu-west-1"'), arn('us-east-1'), 'provider = aws.us'), []);
  assert.equal(of(provider('"eu-west-1"'), arn('us-east-1'), 'region = "us-east-1"'), []);
  assert.equal(of(provider('"eu-west-1"', 'alias = "eu"'), arn('us-east-1')), []);
  assert.equal(of('', arn('us-east-1')), []);
});

test('Terraform: a module inherits the provider, unless it is handed another one', () => {
  const of = (providers: string) =>
    found({
      'main.tf': `${provider('"eu-west-1"')}\nmodule "orders" {\n  source = "./orders"\n  ${providers}\n}\n`,
      'orders/main.tf': TERRAFORM('', arn('us-east-1')),
    });
  assert.equal(texts(of('')), [ELSEWHERE]);
  assert.equal(of('providers = { aws = aws.us }'), []);
});

test('CDK: the env of the stack', () => {
  const of = (...apps: string[]) =>
    found({
      'infra/cdk.json': '{}',
      [STACK]: stack(
        `const tax = lambda.LayerVersion.fromLayerVersionArn(this, 'Tax', '${arn('us-east-1')}');`,
        "new lambda.Function(this, 'Orders', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'app.handler', code: lambda.Code.fromAsset('orders'), layers: [tax] });",
      )
        .replace('id: string)', 'id: string, props?: any)')
        .replace('super(scope, id)', 'super(scope, id, props)'),
      'infra/bin/shop.ts': [
        "import { App } from 'aws-cdk-lib';",
        "import { ShopStack } from '../lib/shop-stack';",
        'const app = new App();',
        ...apps,
      ].join('\n'),
    });
  const made = (id: string, env: string) => `new ShopStack(app, '${id}', ${env});`;
  assert.equal(texts(of(made('Shop', "{ env: { region: 'eu-west-1' } }"))), [ELSEWHERE]);
  assert.equal(of(made('Shop', "{ env: { region: 'us-east-1' } }")), []);
  assert.equal(of(made('Shop', '{ env: { region: process.env.CDK_DEFAULT_REGION } }')), []);
  assert.equal(of(made('Shop', '{}')), []);
  const both = [made('Eu', "{ env: { region: 'eu-west-1' } }"), made('Us', "{ env: { region: 'us-east-1' } }")];
  assert.equal(of(...both), []);
});

test('CDK: a layer for each region is chosen by code that cannot be followed', () => {
  const of = (name: string, region: string) =>
    `const ${name} = lambda.LayerVersion.fromLayerVersionArn(this, '${name}', '${arn(region)}');`;
  const all = found({
    'infra/cdk.json': '{}',
    [STACK]: stack(
      of('eu', 'eu-west-1'),
      of('us', 'us-east-1'),
      "const orders = new lambda.Function(this, 'Orders', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'app.handler', code: lambda.Code.fromAsset('orders') });",
      'if (isEurope(this)) orders.addLayers(eu); else orders.addLayers(us);',
    ),
  });
  assert.equal(all, []);
});

test.run();
