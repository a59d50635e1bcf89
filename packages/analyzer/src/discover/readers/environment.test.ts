import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import type { Reader } from '../reader.ts';
import { cdkSource } from './cdk-source.ts';
import { cloudformation } from './cloudformation.ts';
import { serverless } from './serverless.ts';

const test = suite('environment variables');

/** The first function's variables by name; `?` for a value that is not static. */
function variables(reader: Reader, file: string, text: string): Record<string, string> | undefined {
  const { functions } = reader.read(file, text, { host: memoryHost({ [file]: text }), variables: {} });
  assert.is(functions.length, 1);
  const environment = functions[0]?.environment;
  return environment && Object.fromEntries([...environment].map(([name, { value }]) => [name, value ?? '?']));
}

const ofTemplate = (shared: string, own: string) =>
  variables(
    cloudformation,
    'template.yaml',
    `Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Runtime: nodejs22.x${shared} } }
Resources:
  Orders: { Type: AWS::Serverless::Function, Properties: { CodeUri: orders, Handler: app.handler${own} } }
`,
  );

test('CloudFormation and SAM: a function’s own over those of Globals', () => {
  const shared = ', Environment: { Variables: { SHELF: a, NODE_OPTIONS: --enable-source-maps } }';
  assert.equal(ofTemplate('', ''), {});
  assert.equal(ofTemplate(shared, ''), { SHELF: 'a', NODE_OPTIONS: '--enable-source-maps' });
  assert.equal(ofTemplate(shared, ', Environment: { Variables: { SHELF: b, TABLE: !Ref Orders } }'), {
    SHELF: 'b',
    NODE_OPTIONS: '--enable-source-maps',
    TABLE: '?',
  });
});

test('CloudFormation and SAM: a list that a deployment chooses is not known', () => {
  const shared = ', Environment: { Variables: { SHELF: a } }';
  assert.is(ofTemplate(shared, ', Environment: { Variables: !If [Live, { SHELF: b }, { SHELF: c }] }'), undefined);
  assert.is(ofTemplate(shared, ', Environment: !FindInMap [Shelves, Live, Variables]'), undefined);
  assert.is(
    ofTemplate(shared, ", 'Fn::Transform': { Name: AWS::Include, Parameters: { Location: s3://a } }"),
    undefined,
  );
});

const ofService = (provider: string, own: string) =>
  variables(
    serverless,
    'serverless.yml',
    `service: shop
provider: { name: aws, runtime: nodejs22.x${provider} }
functions:
  orders: { handler: app.handler${own} }
`,
  );

test('Serverless: a function’s own over the provider’s', () => {
  assert.equal(ofService('', ''), {});
  assert.equal(
    ofService(', environment: { SHELF: a, STAGE: "${sls:stage}" }', ', environment: { SHELF: b, TABLE: !Ref T }'),
    { SHELF: 'b', STAGE: 'dev', TABLE: '?' },
  );
  assert.is(ofService(', environment: "${ssm:/shop/environment}"', ', environment: { SHELF: b }'), undefined);
});

const ofStack = (properties: string, more = '') =>
  variables(
    cdkSource,
    'bin/shop.ts',
    `import { App, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
const stack = new Stack(new App(), 'Shop');
const code = { runtime: Runtime.NODEJS_22_X, handler: 'app.place', code: Code.fromAsset('orders') };
const orders = new Function(stack, 'Orders', { ...code${properties} });
${more}`,
  );

test('CDK: the property, then what is added', () => {
  assert.equal(ofStack(''), {});
  assert.equal(ofStack(", environment: { SHELF: 'a', TABLE: stack.stackName }"), { SHELF: 'a', TABLE: '?' });
  const added = "orders.addEnvironment('SHELF', 'b'); orders.addEnvironment('NODE_OPTIONS', '-r tracer');";
  assert.equal(ofStack(", environment: { SHELF: 'a' }", added), { SHELF: 'b', NODE_OPTIONS: '-r tracer' });
  const chained = "orders.addEnvironment('SHELF', 'b').addEnvironment('NODE_OPTIONS', '-r tracer');";
  assert.equal(ofStack('', chained), { SHELF: 'b', NODE_OPTIONS: '-r tracer' });
  assert.is(ofStack(', environment: variables()'), undefined);
  assert.is(ofStack('', "orders.addEnvironment(name(), 'b');"), undefined);
  assert.is(ofStack('', "if (isLive()) orders.addEnvironment('SHELF', 'b');"), undefined);
});

test.run();
