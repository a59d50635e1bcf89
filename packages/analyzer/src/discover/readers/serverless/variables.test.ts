import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { readDocument } from '../../document.ts';
import { Variables } from './variables.ts';

const test = suite('serverless variables');

/** The value at `custom.value` of a service in `shop/`: a text, `open …` for what is not static, undefined for nothing. */
function valueIn(
  lines: readonly string[],
  files: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
) {
  const text = lines.join('\n');
  const host = memoryHost({ 'shop/serverless.yml': text, ...files });
  const { root } = readDocument('shop/serverless.yml', text);
  assert.ok(root);
  const document = { node: root, file: 'shop/serverless.yml' };
  const { node } = new Variables(document, 'shop', { host, variables }).member(document, 'custom', 'value') ?? {};
  return node?.kind === 'scalar' ? node.value : node?.kind === 'opaque' ? `open ${node.tag}` : node?.kind;
}

const value = (text: string, ...others: readonly string[]) => ['custom:', `  value: ${text}`, ...others];

test('other values of the file, also through others', () => {
  assert.is(valueIn(value('${self:custom.a.b}', '  a: { b: "${self:custom.c}" }', '  c: orders')), 'orders');
  assert.is(valueIn(value('${self:custom.list.1}', '  list: [orders, refunds]')), 'refunds');
  assert.is(valueIn(value('${self:custom.none, "orders"}')), 'orders');
  assert.is(valueIn(value("${self:custom.none, self:custom.some, 'x'}", '  some: stock')), 'stock');
  assert.is(valueIn(value('${self:custom.none, ${self:custom.some}}', '  some: stock')), 'stock');
  assert.is(valueIn(value('${self:custom.memory}', '  memory: 512')), 512);
  assert.is(valueIn(value('${self:custom.part}', '  part: { a: 1 }')), 'map');
});

test('the stage is that of a deployment without options', () => {
  assert.is(valueIn(value('a-${sls:stage}-${opt:stage}')), 'a-dev-dev');
  assert.is(valueIn(value("${opt:stage, 'test'}")), 'test');
  assert.is(valueIn(value('${opt:stage, self:provider.stage}', 'provider: { stage: live }')), 'live');
  assert.is(valueIn(value('${self:provider.stage}')), 'dev');
  assert.is(
    valueIn(value("${self:custom.sizes.${opt:stage, 'dev'}.memory}", '  sizes: { dev: { memory: 256 } }')),
    256,
  );
  assert.is(valueIn(value('${sls:stage}'), {}, { stage: 'live' }), 'live');
});

test('options, environment and parameters come from the config, else from their fallback', () => {
  assert.is(valueIn(value("${opt:shelf, 'left'}")), 'left');
  assert.is(valueIn(value("${env:BUCKET, 'books'}")), 'books');
  assert.is(valueIn(value("${env:BUCKET, 'books'}"), {}, { BUCKET: 'stock' }), 'stock');
  assert.is(
    valueIn(value('${param:bucket}', 'params: { default: { bucket: books }, dev: { bucket: drafts } }')),
    'drafts',
  );
  assert.is(valueIn(value('${param:bucket}', 'stages: { default: { params: { bucket: books } } }')), 'books');
  assert.is(valueIn(value('${env:constructor}')), 'open ${env:constructor}');
});

test('files: YAML, JSON, plain text, and variables in their names', () => {
  const files = {
    'shop/stock.yml': 'a: { b: "${self:custom.c}" }',
    'settings.json': '{ "runtime": "nodejs22.x" }',
    'shop/key': 'abc',
  };
  assert.is(valueIn(value('${file(./stock.yml):a.b}', '  c: orders'), files), 'orders');
  assert.is(valueIn(value('${file(../settings.json):runtime}'), files), 'nodejs22.x');
  assert.is(valueIn(value('${file(${self:custom.name}.yml):a.b}', '  name: stock', '  c: 1'), files), 1);
  assert.is(valueIn(value('${file(key)}'), files), 'abc');
  assert.is(valueIn(value("${file(none.yml):a, 'orders'}"), files), 'orders');
});

test('what only a deployment or code knows stays open, filled in as far as it goes', () => {
  assert.is(valueIn(value('${ssm:/layers/${sls:stage}}')), 'open ${ssm:/layers/dev}');
  assert.is(valueIn(value('${cf:shared-${sls:stage}.Arn}')), 'open ${cf:shared-dev.Arn}');
  assert.is(valueIn(value('${file(./make.js):handler}'), { 'shop/make.js': '' }), 'open ${file(./make.js):handler}');
  assert.is(valueIn(value('a-${env:NAME}')), 'open a-${env:NAME}');
  assert.is(valueIn(value("${ssm:/layers/money, 'none'}")), 'open ${ssm:/layers/money}');
  assert.is(valueIn(value('${self:custom.${ssm:/name}}')), 'open ${self:custom.${ssm:/name}}');
});

test('CloudFormation fills its own', () => {
  assert.is(
    valueIn(value('arn:${AWS::Partition}:${Name}:${self:custom.a}', '  a: x')),
    'arn:${AWS::Partition}:${Name}:x',
  );
  assert.is(valueIn(value('${aws:region}')), '${AWS::Region}');
});

test('circles, depth and doubling end', () => {
  assert.is(valueIn(value('${self:custom.other}', '  other: ${self:custom.value}')), 'open ${self:custom.other}');
  assert.match(String(valueIn(value('${'.repeat(5000) + 'self:a' + '}'.repeat(5000)))), 'self:a');
  assert.match(String(valueIn(value('${self:'.repeat(2000) + '}'.repeat(2000)))), /^open/);
  const doubling = Array.from(
    { length: 40 },
    (_, index) => `  v${index}: "\${self:custom.v${index + 1}}\${self:custom.v${index + 1}}"`,
  );
  assert.match(String(valueIn(value('${self:custom.v0}', ...doubling, '  v40: orders'))), /^open/);
});

test.run();
