import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { discover } from '../index.ts';
import { amplify } from './amplify.ts';
import { cloudformation } from './cloudformation.ts';

const test = suite('amplify');

const BACKEND = 'amplify/backend/function';
const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4';
const PROJECT_LAYER = { Ref: 'functionshopMoneyArn' };

/** The template that Amplify writes for a function, with these properties. */
const functionTemplate = (properties: object, more: object = {}) =>
  JSON.stringify({
    Parameters: {
      env: { Type: 'String' },
      functionshopMoneyArn: { Type: 'String', Default: 'functionshopMoneyArn' },
      secretsArn: { Type: 'String', Default: ARN },
    },
    Resources: {
      LambdaFunction: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: { S3Bucket: { Ref: 'deploymentBucketName' }, S3Key: { Ref: 's3Key' } },
          Handler: 'index.handler',
          Runtime: 'nodejs22.x',
          ...properties,
        },
      },
      ...more,
    },
  });

const layerTemplate = JSON.stringify({
  Resources: { LambdaLayerVersion1a2b3c4d: { Type: 'AWS::Lambda::LayerVersion', Properties: {} } },
});

const money = {
  [`${BACKEND}/shopMoney/shopMoney-awscloudformation-template.json`]: layerTemplate,
  [`${BACKEND}/shopMoney/parameters.json`]: '{"runtimes": ["nodejs22.x"]}',
  [`${BACKEND}/shopMoney/lib/nodejs/money.js`]: 'exports.cents = (euro) => euro * 100;',
  [`${BACKEND}/shopMoney/lib/nodejs/package.json`]: '{"dependencies": {"currency.js": "2.0.4"}}',
  [`${BACKEND}/shopMoney/opt/rates.json`]: '{}',
};
const MONEY = `${BACKEND}/shopMoney/shopMoney-awscloudformation-template.json#shopMoney`;

/** A project with one function, `orders`. */
function read(properties: object, files: Readonly<Record<string, string>> = {}, more: object = {}) {
  const host = memoryHost({
    ...money,
    [`${BACKEND}/orders/orders-cloudformation-template.json`]: functionTemplate(properties, more),
    ...(Object.keys(files).some((file) => file.startsWith(`${BACKEND}/orders/lib`))
      ? {}
      : { [`${BACKEND}/orders/src/index.js`]: 'exports.handler = async () => 1;' }),
    ...files,
  });
  const { workspace, problems } = discover(host, {});
  const orders = workspace.functions.find(({ name }) => name === 'orders');
  assert.ok(orders);
  const layers = orders.layers.map((one) =>
    one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : one.text,
  );
  return { ...workspace, orders, attached: layers, codes: problems.map(({ code }) => code) };
}

test('a function has the name of its folder, its code in src, and nothing left to ask', () => {
  const { functions, orders, codes } = read({ Layers: [], Architectures: ['arm64'] });
  assert.is(functions.length, 1);
  assert.is(orders.id, `${BACKEND}/orders/orders-cloudformation-template.json#orders`);
  assert.is(orders.framework, 'amplify');
  assert.is(orders.root, `${BACKEND}/orders/src`);
  assert.is(orders.entry, `${BACKEND}/orders/src/index.js`);
  assert.is(orders.runtime?.value, 'nodejs22.x');
  assert.is(orders.architecture?.value, 'arm64');
  assert.is(orders.bundled, false);
  assert.equal(codes, []);
});

test('layers of the project and of others, in the order of the template', () => {
  assert.equal(read({ Layers: [ARN, PROJECT_LAYER] }).attached, [ARN, MONEY]);
  assert.equal(read({ Layers: [PROJECT_LAYER, { Ref: 'secretsArn' }] }).attached, [MONEY, ARN]);
  const pinned = {
    'Fn::Sub': 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:layer:shopMoney-${env}:3',
  };
  assert.equal(read({ Layers: [pinned] }).attached, [MONEY]);
  assert.equal(read({ Layers: [{ Ref: 'functionshopStockArn' }] }).attached, ['{"Ref":"functionshopStockArn"}']);
});

test('a template without a list: what was chosen in the dialogue', () => {
  const chosen = JSON.stringify({
    lambdaLayers: [
      { type: 'ExternalLayer', arn: ARN },
      { type: 'ProjectLayer', resourceName: 'shopMoney', env: 'dev' },
      { type: 'ProjectLayer', resourceName: 'shopStock', env: 'dev' },
    ],
  });
  const files = { [`${BACKEND}/orders/function-parameters.json`]: chosen };
  assert.equal(read({}, files).attached, [ARN, MONEY, 'shopStock']);
  assert.equal(read({ Layers: [PROJECT_LAYER] }, files).attached, [MONEY]);
});

test('a layer ships lib and opt, and what npm installs', () => {
  const { layers, codes } = read({ Layers: [PROJECT_LAYER] });
  assert.is(layers.length, 1);
  assert.is(layers[0]?.id, MONEY);
  assert.is(layers[0]?.name, 'shopMoney');
  assert.equal(layers[0]?.mounts, [
    { at: '', from: `${BACKEND}/shopMoney/lib` },
    { at: '', from: `${BACKEND}/shopMoney/opt` },
  ]);
  assert.equal(layers[0]?.installs, [{ at: 'nodejs', from: `${BACKEND}/shopMoney/lib/nodejs/package.json` }]);
  assert.equal(
    layers[0]?.compatibleRuntimes.map(({ value }) => value),
    ['nodejs22.x'],
  );
  assert.ok(layers[0]?.complete);
  assert.equal(codes, []);
});

test('a layer whose content is not there is a problem, and takes imports on trust', () => {
  const host = memoryHost({ [`${BACKEND}/shopMoney/shopMoney-awscloudformation-template.json`]: layerTemplate });
  const { workspace, problems } = discover(host, {});
  assert.is(workspace.layers[0]?.complete, false);
  assert.equal(
    problems.map(({ code }) => code),
    ['CODE_NOT_FOUND'],
  );
});

test('TypeScript in lib is the source of what is compiled to src', () => {
  const source = `${BACKEND}/orders/lib/index.ts`;
  const { orders, codes } = read({}, { [source]: 'export const handler = async () => 1;' });
  assert.is(orders.entry, source);
  assert.equal(codes, []);
  const both = { [source]: '', [`${BACKEND}/orders/src/index.ts`]: '' };
  assert.is(read({}, both).orders.entry, `${BACKEND}/orders/src/index.ts`);
});

test('functions that people added to the template keep their own names', () => {
  const trigger = {
    RefundTrigger: {
      Type: 'AWS::Lambda::Function',
      Properties: { Code: { ZipFile: 'exports.handler = () => 1;' }, Handler: 'index.handler', Runtime: 'nodejs22.x' },
    },
  };
  const { functions } = read({}, {}, trigger);
  assert.equal(
    functions.map(({ name, framework, root }) => [name, framework, root]),
    [
      ['RefundTrigger', 'amplify', undefined],
      ['orders', 'amplify', `${BACKEND}/orders/src`],
    ],
  );
});

test('each template is read once: not by the CloudFormation reader, and copies not at all', () => {
  const text = functionTemplate({});
  const own = `shop/${BACKEND}/orders/orders-cloudformation-template.json`;
  const elsewhere = 'amplify/backend/custom/reports/reports-cloudformation-template.json';
  const copy = 'amplify/#current-cloud-backend/function/orders/orders-cloudformation-template.json';
  const readBy = (file: string) =>
    [amplify, cloudformation].filter((reader) => reader.recognizes(file, () => text)).map(({ name }) => name);
  assert.equal([own, elsewhere, copy].map(readBy), [['amplify'], ['cloudformation'], []]);
  assert.equal(amplify.read(own, '{"Resources": ', { host: memoryHost({}), variables: {} }).problems.length, 1);
});

test.run();
