import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { cdkSource } from '../cdk-source.ts';

const test = suite('cdk overrides');

test('what is written over the template behind a function', () => {
  const text = `import { App, Stack } from 'aws-cdk-lib';
import { CfnFunction, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
const stack = new Stack(new App(), 'Shop');
const orders = new Function(stack, 'Orders', {
  runtime: Runtime.NODEJS_20_X,
  handler: 'app.place',
  code: Code.fromAsset('orders'),
});
const template = orders.node.defaultChild as CfnFunction;
template.addOverride('Properties.Runtime', 'nodejs24.x');
template.addPropertyOverride('Environment.Variables.SHELF', 'a');
`;
  const host = memoryHost({ 'bin/shop.ts': text, 'cdk.json': '{}' });
  const [orders] = cdkSource.read('bin/shop.ts', text, { host, variables: {} }).functions;
  assert.is(orders?.runtime?.value, 'nodejs24.x');
  assert.is(orders?.environment, undefined);
});

test.run();
