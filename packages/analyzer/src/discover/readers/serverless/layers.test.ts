import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import type { Place } from '../../../model/place.ts';
import type { Reading } from '../../reader.ts';
import { serverless } from '../serverless.ts';

const test = suite('serverless layers');

type Files = Readonly<Record<string, string>>;

/** What the service in `serverless.yml` says. */
const read = (text: string, files: Files = {}, file = 'serverless.yml'): Reading =>
  serverless.read(file, text, { host: memoryHost({ [file]: text, ...files }), variables: {} });

const service = (...lines: readonly string[]) =>
  ['service: shop', 'provider: { name: aws, runtime: nodejs22.x }', ...lines].join('\n');

/** The text that a place covers. */
const at = (place: Place | undefined, files: Files) =>
  place ? files[place.file]?.slice(...(place.range ?? [])) : undefined;

const codes = ({ problems }: Reading) => problems.map(({ code }) => code);

test('layers by reference, ARN, import and text', () => {
  const text = service(
    'custom: { money: "arn:aws:lambda:eu-west-1:123456789012:layer:money:3" }',
    'layers: { shared-money: { path: layers/money } }',
    'functions:',
    '  orders:',
    '    handler: src/orders.main',
    '    layers:',
    '      - { Ref: SharedDashmoneyLambdaLayer }',
    '      - !Ref SharedDashmoneyLambdaLayer',
    '      - ${self:custom.money}',
    '      - !Sub arn:aws:lambda:${AWS::Region}:123456789012:layer:stock:1',
    '      - arn:aws:lambda:${aws:region}:123456789012:layer:stock:2',
    "      - Fn::Join: [':', [arn:aws:lambda, { Ref: AWS::Region }, '123456789012:layer:stock:3']]",
    '      - ${cf:books-${sls:stage}.SharedLambdaLayerQualifiedArn}',
    '      - ${cf.eu-west-1:books-dev.Other}',
    '      - Fn::ImportValue: ${sls:stage}-shared',
    '      - ${ssm:/layers/otel}',
    '      - !Sub arn:aws:lambda:${Region}:123456789012:layer:stock:1',
  );
  const { functions, problems } = read(text, { 'layers/money/nodejs/money.js': '' });
  assert.equal(problems, []);
  const [orders] = functions;
  const local = { kind: 'local', layer: 'serverless.yml#shared-money' };
  const arn = (region: string, end: string) => ({
    kind: 'arn',
    arn: `arn:aws:lambda:${region}:123456789012:layer:${end}`,
  });
  assert.equal(
    orders?.layers.map(({ at: _, ...reference }) => reference),
    [
      local,
      local,
      arn('eu-west-1', 'money:3'),
      arn('${AWS::Region}', 'stock:1'),
      arn('${AWS::Region}', 'stock:2'),
      arn('${AWS::Region}', 'stock:3'),
      {
        kind: 'imported',
        name: 'books-dev.SharedLambdaLayerQualifiedArn',
        text: '${cf:books-${sls:stage}.SharedLambdaLayerQualifiedArn}',
      },
      { kind: 'imported', name: 'books-dev.Other', text: '${cf.eu-west-1:books-dev.Other}' },
      { kind: 'imported', name: 'dev-shared', text: 'Fn::ImportValue: ${sls:stage}-shared' },
      { kind: 'imported', name: 'ssm /layers/otel', text: '${ssm:/layers/otel}' },
      { kind: 'unknown', text: '!Sub arn:aws:lambda:${Region}:123456789012:layer:stock:1' },
    ],
  );
  assert.is(orders?.layersComplete, true);
  assert.is(at(orders?.layers[0]?.at, { 'serverless.yml': text }), '{ Ref: SharedDashmoneyLambdaLayer }');
  assert.is(at(orders?.layers[2]?.at, { 'serverless.yml': text }), '${self:custom.money}');
});

test("a function's layers take the place of the provider's", () => {
  const text = [
    'service: shop',
    'provider: { name: aws, layers: [arn:aws:lambda:eu-west-1:123456789012:layer:money:3] }',
    'functions:',
    '  orders: { handler: a.b }',
    '  refunds: { handler: a.b, layers: [arn:aws:lambda:eu-west-1:123456789012:layer:stock:1] }',
    '  stock: { handler: a.b, layers: [] }',
  ].join('\n');
  const attached = read(text).functions.map(({ layers }) =>
    layers.map((layer) => layer.kind === 'arn' && layer.arn.slice(-7)),
  );
  assert.equal(attached, [['money:3'], ['stock:1'], []]);
});

test('a list that is not static, and plugins that attach layers', () => {
  const complete = (...lines: readonly string[]) => read(service(...lines)).functions[0]?.layersComplete;
  assert.is(complete('functions: { orders: { handler: a.b, layers: "${file(layers.js)}" } }'), false);
  assert.is(complete('plugins: [serverless-layers]', 'functions: { orders: { handler: a.b } }'), false);
  assert.is(complete('plugins: [serverless-offline]', 'functions: { orders: { handler: a.b } }'), true);
});

test('layers: their folder, and what npm installs there', () => {
  const text = service(
    'layers:',
    '  money: { path: layers/money, compatibleRuntimes: [nodejs22.x], compatibleArchitectures: [arm64, riscv] }',
    '  stock: { path: ../stock }',
    '  vendor: { package: { artifact: vendor.zip } }',
    '  lost: { path: layers/lost }',
    '  open: { path: "${ssm:/path}" }',
  );
  const reading = read(
    text,
    {
      'shop/layers/money/nodejs/package.json': '{}',
      'shop/layers/money/nodejs/money.js': '',
      'stock/nodejs/stock.js': '',
    },
    'shop/serverless.yml',
  );
  assert.equal(
    reading.layers.map(({ name, root, mounts, installs, complete }) => [name, root, mounts.length, installs, complete]),
    [
      ['money', 'shop/layers/money', 1, [{ at: 'nodejs', from: 'shop/layers/money/nodejs/package.json' }], true],
      ['stock', 'stock', 1, [], true],
      ['vendor', undefined, 0, [], false],
      ['lost', 'shop/layers/lost', 0, [], false],
      ['open', undefined, 0, [], false],
    ],
  );
  assert.equal(
    reading.layers[0]?.compatibleRuntimes.map(({ value }) => value),
    ['nodejs22.x'],
  );
  assert.equal(
    reading.layers[0]?.compatibleArchitectures.map(({ value }) => value),
    ['arm64'],
  );
  assert.equal(codes(reading), ['LAYER_CONTENT_UNKNOWN', 'CODE_NOT_FOUND', 'VALUE_NOT_STATIC']);
  assert.is(at(reading.problems[1]?.at, { 'shop/serverless.yml': text }), 'layers/lost');
});

test('a layer that is attached and nowhere declared, where nothing else could make it', () => {
  const attach = 'functions: { orders: { handler: a.b, layers: [{ Ref: MoneyLambdaLayer }] } }';
  assert.equal(codes(read(service(attach))), ['LAYER_NOT_FOUND']);
  assert.equal(codes(read(service(attach, 'plugins: [serverless-python-requirements]'))), []);
  assert.equal(codes(read(service(attach, 'resources: ${file(resources.js)}'))), []);
});

test('exports of its layers, by stack and output and by export name', () => {
  const text = service(
    'layers: { money: { path: layers/money } }',
    'resources:',
    '  - Outputs:',
    '      Money: { Value: { Ref: MoneyLambdaLayer }, Export: { Name: "${sls:stage}-money" } }',
  );
  assert.equal(
    [...read(text).exports].sort(),
    [
      'dev-money',
      'output():Money',
      'output():MoneyLambdaLayerQualifiedArn',
      'shop-dev.Money',
      'shop-dev.MoneyLambdaLayerQualifiedArn',
      'sls-shop-dev-MoneyLambdaLayerQualifiedArn',
    ].map((name) => [name, 'serverless.yml#money']),
  );
});

test('layers among the resources, inline and from a file', () => {
  const text = service(
    'resources:',
    '  - Resources: { Money: { Type: AWS::Lambda::LayerVersion, Properties: { Content: { S3Bucket: books, S3Key: money } } } }',
    '  - Resources: ${file(layers.yml)}',
    'functions: { orders: { handler: a.b, layers: [!Ref Money, !Ref Stock] } }',
  );
  const files = {
    'layers.yml': 'Stock: { Type: AWS::Lambda::LayerVersion, Properties: { Content: { S3Bucket: books } } }',
  };
  const { functions, layers } = read(text, files);
  const ids = ['serverless.yml#Money', 'layers.yml#Stock'];
  assert.equal(
    layers.map(({ id }) => id),
    ids,
  );
  assert.equal(
    functions[0]?.layers.map((layer) => layer.kind === 'local' && layer.layer),
    ids,
  );
});

test.run();
