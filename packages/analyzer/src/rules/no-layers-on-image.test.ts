import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { STACK, stack } from '../../test/cdk.ts';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-layers-on-image');

const found = (files: Readonly<Record<string, string>>) =>
  findings(['no-layers-on-image'], { 'orders/app.js': '', 'app.js': '', ...files }).map((line) =>
    line.replace(/^\S+ /, ''),
  );
const LAYER = samLayer('Money', 'layers/money');
const image = (name: string, more = '') =>
  `  ${name}:\n    Type: AWS::Serverless::Function\n    Properties: { PackageType: Image, ImageUri: 'shop:1'${more} }\n`;
const inTemplate = (resources: string, globals = 'Timeout: 3') =>
  found({ 'template.yaml': sam(LAYER + resources).replace('Runtime: nodejs22.x', globals) });

test('an image with layers', () => {
  assert.equal(inTemplate(image('Orders', ', Layers: [!Ref Money, !ImportValue tax]')), [
    'error Money is attached to Orders, packaged as a container image, which Lambda refuses, so the deployment fails.',
  ]);
});

test('layers of Globals reach images too, and are told once', () => {
  const all = inTemplate(image('Orders') + image('Refunds') + samFunction('Stock', 'orders'), 'Layers: [!Ref Money]');
  assert.is(all.length, 1);
  assert.match(all[0] ?? '', 'Money is attached to Orders and Refunds, packaged as a container image');
});

test('near misses: a zip with layers, an image without, layers behind a condition', () => {
  assert.equal(inTemplate(samFunction('Orders', 'orders', ', Layers: [!Ref Money]')), []);
  assert.equal(inTemplate(image('Orders')), []);
  assert.equal(inTemplate(image('Orders', ', Layers: []')), []);
  assert.equal(inTemplate(image('Orders', ', Layers: [!If [Live, !Ref Money, !Ref AWS::NoValue]]')), []);
});

test('Serverless: the provider’s layers, unless a list of the function’s own takes their place', () => {
  const service = (own: string) =>
    found({
      'serverless.yml': `service: shop\nprovider: { name: aws, runtime: nodejs22.x, layers: [{ Ref: MoneyLambdaLayer }] }\nlayers: { money: { path: money } }\nfunctions:\n  orders: { image: 'shop:1'${own} }\n`,
    });
  assert.is(service('').length, 1);
  assert.equal(service(', layers: []'), []);
});

test('CDK and Terraform', () => {
  const code = "lambda.DockerImageCode.fromImageAsset('orders')";
  const of = (more: string) =>
    found({
      'infra/cdk.json': '{}',
      [STACK]: stack(
        "const money = new lambda.LayerVersion(this, 'Money', { code: lambda.Code.fromAsset('layers/money') });",
        `const orders = new lambda.DockerImageFunction(this, 'Orders', { code: ${code} });`,
        more,
      ),
    });
  assert.is(of('orders.addLayers(money);').length, 1);
  assert.equal(of(''), []);
  const terraform = (layers: string) =>
    found({
      'main.tf': `resource "aws_lambda_function" "orders" {\n  function_name = "Orders"\n  package_type = "Image"\n  image_uri = "shop:1"\n  layers = ${layers}\n}\n`,
    });
  assert.is(terraform('["arn:aws:lambda:eu-west-1:123456789012:layer:tax:1"]').length, 1);
  assert.equal(terraform('[]'), []);
  assert.equal(terraform('null'), []);
});

test.run();
