import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, fixed, sam, samFunction, samLayer, suggested } from '../../test/findings.ts';
import { stack, STACK } from '../../test/cdk.ts';

const test = suite('no-duplicate-layer');

const arn = (name: string, version = 1, region = 'eu-west-1') =>
  `arn:aws:lambda:${region}:123456789012:layer:${name}:${version}`;
const LAYERS = samLayer('Money', 'layers/money') + samLayer('Stock', 'layers/stock');

/** What is found on the function Orders with these layers, after those of Globals. */
function found(layers: string, globals = ''): string[] {
  const template = sam(LAYERS + samFunction('Orders', 'orders', layers && `, Layers: [${layers}]`));
  const shared = globals === '' ? '' : `, Layers: [${globals}]`;
  const text = template.replace('Runtime: nodejs22.x', `Runtime: nodejs22.x${shared}`);
  return findings(['no-duplicate-layer'], { 'template.yaml': text, 'orders/app.js': '' }).map((line) =>
    line.replace(/^\S+ /, ''),
  );
}

const twice = (layer: string) => [
  `error ${layer} is attached to Orders twice, which Lambda refuses, so the deployment fails.`,
];

test('a layer of this repository twice', () => {
  assert.equal(found('!Ref Money, !Ref Stock, !Ref Money'), twice('Money'));
});

test('the finding stands on the second reference', () => {
  const template = sam(LAYERS + samFunction('Orders', 'orders', ', Layers: [!Ref Money, !Ref Money]'));
  const [only = ''] = findings(['no-duplicate-layer'], { 'template.yaml': template, 'orders/app.js': '' });
  const [, line, column] = /:(\d+):(\d+) /.exec(only) ?? [];
  const from = template.split('\n')[Number(line) - 1]?.slice(Number(column) - 1);
  assert.is(from, '!Ref Money] }');
});

test('one ARN twice, and two versions of one layer', () => {
  assert.equal(found(`${arn('tax')}, ${arn('tax')}`), twice('tax'));
  assert.equal(found(`${arn('tax', 3)}, ${arn('tax', 5)}`), [
    'error tax is attached to Orders in the versions 3 and 5, and Lambda refuses two versions of one layer, so the deployment fails.',
  ]);
});

test('the list of Globals and the function’s own hold the same', () => {
  assert.equal(found('!Ref Money', '!Ref Money'), twice('Money'));
  assert.equal(found(arn('tax', 2), arn('tax', 1)).length, 1);
});

test('a value that only a deployment knows, in the same words', () => {
  assert.equal(found('!ImportValue shop-tax', '!ImportValue shop-tax'), twice('!ImportValue shop-tax'));
});

test('near misses: other names, accounts and regions, and values that may differ', () => {
  assert.equal(found(`!Ref Money, !Ref Stock, ${arn('Money')}`), []);
  assert.equal(found(`${arn('tax')}, ${arn('tax-eu')}, ${arn('tax', 1, 'us-east-1')}`), []);
  assert.equal(found(`${arn('tax')}, arn:aws:lambda:eu-west-1:210987654321:layer:tax:1`), []);
  assert.equal(found('!ImportValue shop-tax, !ImportValue shop-stock'), []);
  assert.equal(found(`!If [Live, ${arn('tax', 1)}, ${arn('tax', 2)}], ${arn('stock')}`), []);
});

test('two functions may attach the same layer, and functions that inherit one list are told together', () => {
  const functions = (own: string) => samFunction('Orders', 'orders', own) + samFunction('Refunds', 'orders', own);
  const all = (own: string, globals: string) =>
    findings(['no-duplicate-layer'], {
      'template.yaml': sam(LAYERS + functions(own)).replace('Runtime: nodejs22.x', `Layers: [${globals}]`),
      'orders/app.js': '',
    });
  assert.equal(all(', Layers: [!Ref Money]', '!Ref Stock'), []);
  assert.match(all('', '!Ref Stock, !Ref Stock').join(), 'Stock is attached to Orders and Refunds twice');
});

test('the Serverless Framework replaces the provider’s list, so nothing is there twice', () => {
  const service = (own: string) =>
    findings(['no-duplicate-layer'], {
      'serverless.yml': `service: shop\nprovider: { name: aws, runtime: nodejs22.x, layers: ['${arn('tax')}'] }\nfunctions:\n  orders: { handler: app.handler, layers: [${own}] }\n`,
      'app.js': '',
    });
  assert.equal(service(`'${arn('tax')}'`), []);
  assert.equal(service(`'${arn('tax')}', '${arn('tax', 2)}'`).length, 1);
});

test('CDK: one version for each stage is no fault', () => {
  const of = (...lines: readonly string[]) =>
    findings(['no-duplicate-layer'], {
      'infra/cdk.json': '{}',
      [STACK]: stack(
        `const older = lambda.LayerVersion.fromLayerVersionArn(this, 'Older', '${arn('tax', 1)}');`,
        `const newer = lambda.LayerVersion.fromLayerVersionArn(this, 'Newer', '${arn('tax', 2)}');`,
        "const orders = new lambda.Function(this, 'Orders', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'app.handler', code: lambda.Code.fromAsset('orders') });",
        ...lines,
      ),
    });
  assert.equal(of('if (process.env.LIVE) orders.addLayers(older); else orders.addLayers(newer);'), []);
  assert.is(of('orders.addLayers(older);', 'orders.addLayers(newer);').length, 1);
});

test('an image has no layers, and another rule says so', () => {
  const image = `  Orders:\n    Type: AWS::Serverless::Function\n    Properties: { PackageType: Image, ImageUri: shop/orders:1, Layers: [!Ref Money, !Ref Money] }\n`;
  assert.equal(findings(['no-duplicate-layer'], { 'template.yaml': sam(LAYERS + image) }), []);
});

const edited = (edit: typeof fixed, template: string) =>
  edit('no-duplicate-layer', { 'template.yaml': template, 'orders/app.js': '' }, 'template.yaml');

test('the fix takes the later one off, in whichever list it stands', () => {
  const template = sam(LAYERS + samFunction('Orders', 'orders', ', Layers: [!Ref Money, !Ref Stock, !Ref Money]'));
  assert.is(edited(fixed, template), template.replace(', !Ref Money]', ']'));
  const shared = sam(LAYERS + samFunction('Orders', 'orders', ', Layers: [!Ref Money, !Ref Stock]')).replace(
    'Runtime: nodejs22.x',
    'Runtime: nodejs22.x, Layers: [!Ref Money]',
  );
  assert.is(edited(fixed, shared), shared.replace('Layers: [!Ref Money, !Ref Stock]', 'Layers: [!Ref Stock]'));
});

test('a list that others share keeps what they have from nowhere else', () => {
  const template = [
    'Transform: AWS::Serverless-2016-10-31',
    'Globals: { Function: { Layers: [!Ref Money] } }',
    'Resources:',
    `${LAYERS}  Orders:`,
    '    Type: AWS::Serverless::Function',
    '    Properties: { CodeUri: orders, Handler: app.handler, Runtime: nodejs22.x, Layers: &list [!Ref Stock, !Ref Money] }',
    '  Refunds:',
    '    Type: AWS::Lambda::Function',
    '    Properties: { Code: orders, Handler: app.handler, Runtime: nodejs22.x, Layers: *list }',
    '',
  ].join('\n');
  const files = { 'template.yaml': template, 'orders/app.js': '' };
  assert.is(findings(['no-duplicate-layer'], files).length, 1);
  assert.is(edited(fixed, template), template);
});

test('of two versions somebody has to choose; the older one is suggested to go', () => {
  for (const [first, second] of [
    [3, 5],
    [5, 3],
  ] as const) {
    const template = sam(samFunction('Orders', 'orders', `, Layers: [${arn('tax', first)}, ${arn('tax', second)}]`));
    assert.is(edited(fixed, template), template);
    const mended = sam(samFunction('Orders', 'orders', `, Layers: [${arn('tax', 5)}]`));
    assert.is(edited(suggested, template), mended);
  }
});

test.run();
