import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { discover } from '../../index.ts';

const test = suite('serverless siblings');

function read(files: Readonly<Record<string, string>>) {
  const { workspace, problems } = discover(memoryHost(files), {});
  const layersOf = (name: string) =>
    workspace.functions
      .find((unit) => unit.name === name)
      ?.layers.map((one) => (one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : `?${one.text}`));
  return { ...workspace, layersOf, codes: problems.map(({ code }) => code) };
}

const service = (name: string, ...lines: readonly string[]) =>
  [`service: ${name}`, 'provider: { name: aws, runtime: nodejs22.x }', ...lines].join('\n');

const layers = service(
  'layers',
  'layers: { money: { path: money } }',
  'resources:',
  '  Resources:',
  '    Kept:',
  '      Type: AWS::SSM::Parameter',
  '      Properties: { Name: "/layers/${sls:stage}/money", Type: String, Value: !Ref MoneyLambdaLayer }',
);

test('a layer of another service: by its stack’s output, by a parameter in SSM, by compose', () => {
  const { layersOf, codes } = read({
    'layers/serverless.yml': layers,
    'layers/money/nodejs/money.js': '',
    'serverless-compose.yml': [
      'services:',
      '  shared: { path: layers }',
      '  shop:',
      '    path: shop',
      '    params: { money: "${shared.MoneyLambdaLayerQualifiedArn}", other: "${lost.Output}" }',
    ].join('\n'),
    'shop/serverless.yml': service(
      'shop',
      'functions:',
      '  orders:',
      '    handler: orders.handler',
      '    layers:',
      '      - ${cf:layers-${sls:stage}.MoneyLambdaLayerQualifiedArn}',
      '      - ${ssm:/layers/dev/money}',
      '      - ${param:money}',
      '      - ${param:other}',
      '      - ${ssm:/layers/otel}',
    ),
    'shop/orders.js': '',
  });
  const money = 'layers/serverless.yml#money';
  assert.equal(layersOf('orders'), [money, money, money, '?${param:other}', '?${ssm:/layers/otel}']);
  assert.equal(codes, []);
});

test('what code exports, where it is static; functions on the way are called', () => {
  const { functions, layersOf, codes } = read({
    'serverless.yml': service(
      'shop',
      'functions: ${file(config/functions.js)}',
      'custom: { money: "${file(config/layers.mjs):arns.money}" }',
    ),
    'config/functions.js': `const layers = ['\${self:custom.money}'];
module.exports = () => ({ orders: { handler: 'src/orders.handler', layers } });`,
    'config/layers.mjs': "export const arns = { money: 'arn:aws:lambda:eu-west-1:111122223333:layer:money:' + 3 };",
    'src/orders.js': '',
  });
  assert.equal(
    functions.map(({ id, entry, declaredAt }) => [id, entry, declaredAt.file]),
    [['serverless.yml#orders', 'src/orders.js', 'config/functions.js']],
  );
  assert.equal(layersOf('orders'), ['arn:aws:lambda:eu-west-1:111122223333:layer:money:3']);
  assert.equal(codes, []);
});

test('functions among the resources, with what the service’s variables say', () => {
  const { functions, codes } = read({
    'serverless.yml': service(
      'shop',
      'custom: { handler: index.handler }',
      'resources:',
      '  Resources:',
      '    Edge:',
      '      Type: AWS::Lambda::Function',
      '      Properties:',
      '        Handler: ${self:custom.handler}',
      '        Runtime: ${self:provider.runtime}',
      '        Role: ${ssm:/roles/edge}',
      '        Code: { S3Bucket: books, S3Key: edge.zip }',
    ),
    'lambdas/edge/index.js': 'exports.handler = 1;',
  });
  assert.equal(
    functions.map(({ id, root, handler, runtime }) => [id, root, handler?.value, runtime?.value]),
    [['serverless.yml#Edge', 'lambdas/edge', 'index.handler', 'nodejs22.x']],
  );
  assert.equal(codes, []);
});

test.run();
