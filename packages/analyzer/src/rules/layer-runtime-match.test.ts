import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { STACK, stack } from '../../test/cdk.ts';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('layer-runtime-match');

const found = (files: Readonly<Record<string, string>>) =>
  findings(['layer-runtime-match'], { 'orders/app.js': '', 'app.js': '', ...files }).map((line) =>
    line.replace(/^\S+ /, ''),
  );
const inTemplate = (runtimes: string, functions: string) =>
  found({ 'template.yaml': sam(samLayer('Money', 'layers/money', runtimes) + functions) });
const orders = (more = '') => samFunction('Orders', 'orders', `, Layers: [!Ref Money]${more}`);

test('a layer of the template that does not list the runtime', () => {
  assert.equal(inTemplate(', CompatibleRuntimes: [nodejs18.x, nodejs20.x]', orders()), [
    'warning Money is declared for nodejs18.x and nodejs20.x and attached to Orders on nodejs22.x, which Lambda does not check: whether it works there shows at run time.',
  ]);
});

test('functions that one reference in Globals concerns are told together', () => {
  const template = sam(
    samLayer('Money', 'layers/money', ', CompatibleRuntimes: [nodejs20.x]') +
      samFunction('Orders', 'orders') +
      samFunction('Refunds', 'orders'),
  ).replace('Runtime: nodejs22.x', 'Runtime: nodejs22.x, Layers: [!Ref Money]');
  assert.match(
    found({ 'template.yaml': template }).join('\n'),
    /^warning [^\n]* Orders and Refunds on nodejs22\.x[^\n]*$/,
  );
});

test('near misses: listed, nothing listed, all of a language, and values that only a deployment knows', () => {
  assert.equal(inTemplate(', CompatibleRuntimes: [nodejs20.x, nodejs22.x]', orders()), []);
  assert.equal(inTemplate('', orders()), []);
  assert.equal(inTemplate(', CompatibleRuntimes: [nodejs]', orders()), []);
  assert.equal(inTemplate(', CompatibleRuntimes: [nodejs20.x, !ImportValue runtime]', orders()), []);
  assert.equal(inTemplate(', CompatibleRuntimes: [nodejs20.x]', orders(', Runtime: !ImportValue runtime')), []);
});

const arn = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:layer:${name}:3`;
const attaching = (name: string, runtime: string) =>
  found({ 'template.yaml': sam(samFunction('Orders', 'orders', `, Runtime: ${runtime}, Layers: [${arn(name)}]`)) });

test('public layers that are made for another version of the language, or another language', () => {
  assert.equal(attaching('AWSLambdaPowertoolsPythonV3-python312-arm64', 'python3.13'), [
    'warning AWSLambdaPowertoolsPythonV3-python312-arm64 is made for python3.12 and attached to Orders on python3.13, where its code is not found or does not load.',
  ]);
  for (const [name, runtime] of [
    ['Klayers-p311-requests', 'python3.12'],
    ['Datadog-Node18-x', 'nodejs22.x'],
    ['AWSSDKPandas-Python39', 'python3.12'],
    ['AWSLambdaPowertoolsTypeScriptV2', 'python3.12'],
    ['AWSOpenTelemetryDistroPython', 'nodejs22.x'],
  ] as const)
    assert.is(attaching(name, runtime).length, 1, name);
});

test('near misses: public layers for this runtime, for every runtime, or beside a custom one', () => {
  for (const [name, runtime] of [
    ['Klayers-p312-requests', 'python3.12'],
    ['AWSLambdaPowertoolsTypeScriptV2', 'nodejs22.x'],
    ['AWSLambdaPowertoolsPythonV2-Arm64', 'python3.9'],
    ['Datadog-Extension-ARM', 'python3.12'],
    ['LambdaInsightsExtension', 'java21'],
    ['Datadog-Node18-x', 'provided.al2023'],
    ['our-python-tools', 'nodejs22.x'],
  ] as const)
    assert.equal(attaching(name, runtime), [], name);
});

test('CDK: constructs refuse what is not listed, unless the newest version may be on the list', () => {
  const of = (runtimes: string) =>
    found({
      'infra/cdk.json': '{}',
      [STACK]: stack(
        `const money = new lambda.LayerVersion(this, 'Money', { code: lambda.Code.fromAsset('layers/money'), compatibleRuntimes: ${runtimes} });`,
        "new lambda.Function(this, 'Orders', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'app.handler', code: lambda.Code.fromAsset('orders'), layers: [money] });",
      ),
    });
  assert.equal(of('[lambda.Runtime.NODEJS_20_X]'), [
    'error Money is declared for nodejs20.x and attached to Orders on nodejs22.x, which the CDK refuses, so the synthesis fails.',
  ]);
  assert.equal(of('[lambda.Runtime.NODEJS_20_X, lambda.Runtime.NODEJS_22_X]'), []);
  assert.equal(of('[lambda.Runtime.NODEJS_20_X, lambda.Runtime.NODEJS_LATEST]'), []);
  assert.equal(of('[lambda.Runtime.NODEJS_20_X, ...others()]'), []);
  assert.equal(of('lambda.Runtime.ALL'), []);
});

test('Serverless and Terraform list runtimes too', () => {
  const service = (runtimes: string) =>
    found({
      'serverless.yml': `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\nlayers: { money: { path: money, compatibleRuntimes: [${runtimes}] } }\nfunctions:\n  orders: { handler: app.handler, layers: [{ Ref: MoneyLambdaLayer }] }\n`,
      'money/nodejs/money.js': '',
    });
  assert.is(service('nodejs20.x').length, 1);
  assert.equal(service("nodejs20.x, '${ssm:/runtime}'"), []);
  const terraform = (runtimes: string) =>
    found({
      'main.tf': `resource "aws_lambda_layer_version" "money" {\n  layer_name = "money"\n  filename = "money.zip"\n  compatible_runtimes = [${runtimes}]\n}\nresource "aws_lambda_function" "orders" {\n  function_name = "Orders"\n  handler = "app.handler"\n  runtime = "nodejs22.x"\n  filename = "orders.zip"\n  layers = [aws_lambda_layer_version.money.arn]\n}\n`,
    });
  assert.is(terraform('"nodejs20.x"').length, 1);
  assert.equal(terraform('"nodejs20.x", var.runtime'), []);
});

test.run();
