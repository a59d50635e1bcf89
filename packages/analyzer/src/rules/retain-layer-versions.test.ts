import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { STACK, stack } from '../../test/cdk.ts';
import { findings, hints, sam, samFunction, samLayer, suggested } from '../../test/findings.ts';

const test = suite('retain-layer-versions');

const found = (files: Readonly<Record<string, string>>) =>
  findings(['retain-layer-versions'], { 'orders/app.js': '', 'app.js': '', ...files }).map((line) =>
    line.replace(/^\S+ /, ''),
  );
const ROLLBACK = (layer: string, functions: string) => [
  `info Every update of ${layer} deletes the version before, so ${functions} cannot go back to it: nothing is deployed with a version that is gone.`,
];
const orders = samFunction('Orders', 'orders', ', Layers: [!Ref Money]');

test('SAM keeps old versions, unless told otherwise', () => {
  const of = (more: string) => found({ 'template.yaml': sam(samLayer('Money', 'layers/money', more) + orders) });
  assert.equal(of(''), []);
  assert.equal(of(', RetentionPolicy: Retain'), []);
  assert.equal(of(', RetentionPolicy: !ImportValue policy'), []);
  assert.equal(of(', RetentionPolicy: Delete'), ROLLBACK('Money', 'Orders'));
});

test('the opposite is suggested, since somebody wrote what is there', () => {
  const template = sam(samLayer('Money', 'layers/money', ", RetentionPolicy: 'Delete'") + orders);
  const files = { 'template.yaml': template, 'orders/app.js': '' };
  assert.match(suggested('retain-layer-versions', files, 'template.yaml'), "RetentionPolicy: 'Retain'");
});

test('CloudFormation deletes what it replaces', () => {
  const of = (policy: string) =>
    found({
      'template.yaml': `Resources:\n  Money:\n    Type: AWS::Lambda::LayerVersion\n${policy}    Properties: { Content: layers/money }\n${orders.replace('Serverless', 'Lambda').replace('CodeUri', 'Code')}`,
    });
  assert.equal(of(''), ROLLBACK('Money', 'Orders'));
  assert.equal(of('    UpdateReplacePolicy: Retain\n'), []);
  assert.equal(of('    DeletionPolicy: Retain\n'), ROLLBACK('Money', 'Orders'));
});

const SERVICE = (layer: string, functions = 'orders: { handler: app.handler, layers: [{ Ref: MoneyLambdaLayer }] }') =>
  `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\nlayers: { money: { path: money${layer} } }\nfunctions: { ${functions} }\n`;

test('Serverless deletes them, unless told to retain', () => {
  const of = (layer: string) => found({ 'serverless.yml': SERVICE(layer), 'money/nodejs/money.js': '' });
  assert.equal(of(''), ROLLBACK('money', 'orders'));
  assert.equal(of(', retain: false'), ROLLBACK('money', 'orders'));
  assert.equal(of(', retain: true'), []);
  assert.equal(of(", retain: '${ssm:/retain}'"), []);
});

test('a layer that another stack attaches weighs more', () => {
  const all = found({
    'money/serverless.yml': SERVICE('', ''),
    'money/money/nodejs/money.js': '',
    'orders/serverless.yml':
      "service: orders\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions: { orders: { handler: app.handler, layers: ['${cf:shop-dev.MoneyLambdaLayerQualifiedArn}'] } }\n",
  });
  assert.equal(all, [
    'warning Every update of money deletes the version before, which orders may still name: from then on, their deployments fail.',
  ]);
});

test('a nested stack that is handed the layer is deployed together with it', () => {
  const parent = `  Layers:\n    Type: AWS::Serverless::Application\n    Properties: { Location: layers.yaml }\n  Functions:\n    Type: AWS::Serverless::Application\n    Properties: { Location: functions.yaml, Parameters: { Money: !GetAtt Layers.Outputs.Money } }\n`;
  const all = found({
    'template.yaml': sam(parent),
    'layers.yaml': `${sam(samLayer('Money', 'layers/money', ', RetentionPolicy: Delete'))}Outputs: { Money: { Value: !Ref Money } }\n`,
    'functions.yaml': sam(orders).replace('Resources:', 'Parameters: { Money: { Type: String } }\nResources:'),
  });
  assert.equal(all, ROLLBACK('Money', 'Orders'));
});

test('so does one that other accounts may use', () => {
  const layer = ", allowedAccounts: ['123456789012']";
  assert.match(
    found({ 'serverless.yml': SERVICE(layer, ''), 'money/nodejs/money.js': '' }).join(),
    'warning Every update of money deletes the version before, which other accounts may still name',
  );
});

test('a layer that nobody attaches is another rule’s matter', () => {
  assert.equal(found({ 'serverless.yml': SERVICE('', ''), 'money/nodejs/money.js': '' }), []);
});

test('CDK: removalPolicy, and what is applied later', () => {
  const of = (policy: string, ...lines: string[]) =>
    found({
      'infra/cdk.json': '{}',
      [STACK]: stack(
        `const money = new lambda.LayerVersion(this, 'Money', { code: lambda.Code.fromAsset('layers/money')${policy} });`,
        "new lambda.Function(this, 'Orders', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'app.handler', code: lambda.Code.fromAsset('orders'), layers: [money] });",
        ...lines,
      ).replace('{ CfnParameter', '{ RemovalPolicy, CfnParameter'),
    });
  assert.equal(of(''), ROLLBACK('Money', 'Orders'));
  assert.equal(of(', removalPolicy: RemovalPolicy.DESTROY'), ROLLBACK('Money', 'Orders'));
  assert.equal(of(', removalPolicy: RemovalPolicy.RETAIN'), []);
  assert.equal(of(', removalPolicy: policy()'), []);
  assert.equal(of('', 'money.applyRemovalPolicy(RemovalPolicy.RETAIN);'), []);
  assert.equal(of('', 'if (isLive()) money.applyRemovalPolicy(RemovalPolicy.RETAIN);'), []);
});

test('Terraform: skip_destroy', () => {
  const of = (more: string) =>
    found({
      'main.tf': `resource "aws_lambda_layer_version" "money" {\n  layer_name = "money"\n  filename = "money.zip"\n  ${more}\n}\nresource "aws_lambda_function" "orders" {\n  function_name = "Orders"\n  handler = "app.handler"\n  runtime = "nodejs22.x"\n  filename = "orders.zip"\n  layers = [aws_lambda_layer_version.money.arn]\n}\n`,
    });
  assert.equal(of(''), ROLLBACK('money', 'Orders'));
  assert.equal(of('skip_destroy = true'), []);
  assert.equal(of('skip_destroy = var.keep'), []);
});

test('what keeps them is named in the words of the declaration', () => {
  const hint = (files: Readonly<Record<string, string>>) => hints('retain-layer-versions', files).join();
  const plain = '  Money:\n    Type: AWS::Lambda::LayerVersion\n    Properties: { Content: layers/money }\n';
  assert.match(
    hint({ 'template.yaml': sam(plain + orders), 'orders/app.js': '' }),
    'Set UpdateReplacePolicy to Retain',
  );
  const own = samLayer('Money', 'layers/money', ', RetentionPolicy: Delete');
  assert.match(hint({ 'template.yaml': sam(own + orders), 'orders/app.js': '' }), 'Set RetentionPolicy to Retain');
  const modules = `module "money" {\n  source = "terraform-aws-modules/lambda/aws"\n  create_layer = true\n  layer_name = "money"\n  source_path = "money"\n}\nmodule "orders" {\n  source = "terraform-aws-modules/lambda/aws"\n  function_name = "orders"\n  handler = "app.handler"\n  runtime = "nodejs22.x"\n  source_path = "orders"\n  layers = [module.money.lambda_layer_arn]\n}\n`;
  assert.match(
    hint({ 'main.tf': modules, 'orders/app.js': '', 'money/nodejs/money.js': '' }),
    'Set layer_skip_destroy to true',
  );
});

test.run();
