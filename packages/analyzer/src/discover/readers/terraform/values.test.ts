import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { at, lines, read, shared, type Files } from '../../../../test/terraform.ts';

const test = suite('terraform values');

const perVariable = lines(
  'variable "runtime" { type = string }',
  'resource "aws_lambda_function" "orders" {',
  '  runtime = var.runtime',
  '}',
  'resource "aws_lambda_function" "refunds" {',
  '  runtime = var.runtime',
  '  layers  = var.runtime == "nodejs22.x" ? [] : [data.aws_ssm_parameter.layer.value]',
  '}',
);

test('a variable without a value is one problem, where it is declared', () => {
  const { functions, problems } = read({ 'main.tf': perVariable });
  assert.equal(
    functions.map(({ runtime, layersComplete }) => [runtime, layersComplete]),
    [
      [undefined, true],
      [undefined, false],
    ],
  );
  assert.equal(
    problems.map(({ code, at: place }) => [code, at(place, { 'main.tf': perVariable })]),
    [['VALUE_NOT_STATIC', '"runtime"']],
  );
});

test('what is repeated over a variable without a value is one function and one problem', () => {
  const text = lines(
    'variable "functions" {}',
    'resource "aws_lambda_function" "shop" {',
    '  for_each = var.functions',
    '  handler  = each.value',
    '  filename = "${each.key}.zip"',
    '}',
  );
  const { functions, problems } = read({ 'main.tf': text });
  assert.equal(
    functions.map(({ id, handler }) => [id, handler]),
    [['main.tf#shop', undefined]],
  );
  assert.equal(
    problems.map(({ at: place }) => at(place, { 'main.tf': text })),
    ['"functions"'],
  );
});

test('values for variables: our config, the files Terraform loads, then environments that agree', () => {
  const runtime = (files: Files, variables: Readonly<Record<string, string>> = {}) =>
    read({ 'main.tf': perVariable, ...files }, variables).functions[0]?.runtime?.value;
  const value = (name: string) => `runtime = "${name}" # set here`;
  assert.is(runtime({}, { runtime: 'nodejs20.x' }), 'nodejs20.x');
  assert.is(runtime({ 'terraform.tfvars': value('nodejs18.x') }, { runtime: 'nodejs20.x' }), 'nodejs20.x');
  assert.is(runtime({ 'terraform.tfvars': value('nodejs18.x'), 'a.auto.tfvars': value('nodejs22.x') }), 'nodejs22.x');
  assert.is(runtime({ 'terraform.tfvars.json': '{ "runtime": "nodejs18.x" }' }), 'nodejs18.x');
  assert.is(runtime({ 'envs/dev.tfvars': value('nodejs22.x'), 'envs/live.tfvars': value('nodejs22.x') }), 'nodejs22.x');
  assert.is(runtime({ 'envs/dev.tfvars': value('nodejs22.x'), 'envs/live.tfvars': value('nodejs20.x') }), undefined);
});

test('references that no file of ours can follow stay what they are', () => {
  const { functions, problems } = read({
    'main.tf': lines(
      'data "aws_region" "here" {}',
      'data "aws_lambda_layer_version" "shared" { layer_name = "shop-shared" }',
      'resource "aws_lambda_function" "orders" {',
      '  layers = compact([',
      '    "arn:aws:lambda:${data.aws_region.here.name}:123456789012:layer:trace:3",',
      '    data.aws_ssm_parameter.layer.value,',
      '    data.aws_lambda_layer_version.shared.arn,',
      '    "",',
      '  ])',
      '}',
    ),
    'layers/main.tf': shared,
  });
  assert.equal(
    problems.map(({ code }) => code),
    ['CODE_NOT_FOUND'],
  );
  assert.equal(
    functions[0]?.layers.map((one) => (one.kind === 'imported' ? one.name : one.kind === 'arn' ? one.arn : one.kind)),
    ['arn:aws:lambda:${AWS::Region}:123456789012:layer:trace:3', 'unknown', 'terraform layer shop-shared'],
  );
});

test('an ARN that is written out is one, of whatever it is', () => {
  const arns = ['arn:aws:s3:::shop/layer.zip', 'arn:aws:lambda:eu-west-1:123456789012:layer:trace:3:1'];
  const { functions } = read({
    'main.tf': lines(
      'resource "aws_lambda_function" "orders" {',
      `  layers = ${JSON.stringify([...arns, 'trace'])}`,
      '}',
    ),
  });
  assert.equal(
    functions[0]?.layers.map((one) => (one.kind === 'arn' ? one.arn : one.kind)),
    [...arns, 'unknown'],
  );
});

test('texts and lists that double from one local to the next are not known to their end', () => {
  const doubled = Array.from({ length: 40 }, (_, turn) => [
    `  text${turn + 1} = "\${local.text${turn}}\${local.text${turn}}"`,
    `  join${turn + 1} = join(local.join${turn}, [local.join${turn}, local.join${turn}])`,
    `  with${turn + 1} = replace(local.with${turn}, "x", local.with${turn})`,
    `  list${turn + 1} = concat(local.list${turn}, local.list${turn})`,
  ]).flat();
  const { functions } = read({
    'main.tf': lines(
      'locals {',
      '  text0 = "xx"',
      '  join0 = "xx"',
      '  with0 = "xx"',
      '  list0 = ["x"]',
      ...doubled,
      '}',
      ...['text40', 'join40', 'with40'].map(
        (name) => `resource "aws_lambda_function" "${name}" {\n  runtime = local.${name}\n  layers = local.list40\n}`,
      ),
    ),
  });
  assert.equal(
    functions.map(({ runtime, layersComplete }) => [runtime, layersComplete]),
    Array(3).fill([undefined, false]),
  );
});

test("Terraform's JSON", () => {
  const text = JSON.stringify({
    locals: { runtime: 'nodejs22.x' },
    resource: {
      aws_lambda_layer_version: { shared: { layer_name: 'shared', filename: 'shared.zip' } },
      aws_lambda_function: {
        orders: [
          { handler: 'app.handler', runtime: '${local.runtime}', layers: ['${aws_lambda_layer_version.shared.arn}'] },
        ],
      },
    },
  });
  const { functions } = read({ 'main.tf.json': text });
  assert.is(functions[0]?.runtime?.value, 'nodejs22.x');
  assert.is(at(functions[0]?.declaredAt, { 'main.tf.json': text }), '"orders"');
  assert.equal(
    functions[0]?.layers.map((one) => one.kind === 'local' && one.layer),
    ['main.tf.json#shared'],
  );
});

test('a broken block is one problem, and the others are read', () => {
  const text = lines(
    'resource "aws_lambda_function" "orders" {',
    '  handler = "app.handler',
    '}',
    'resource "aws_lambda_function" "refunds" {',
    '  handler = "app.handler"',
    '}',
  );
  const { functions, problems } = read({ 'main.tf': text });
  assert.equal(
    functions.map(({ name }) => name),
    ['refunds'],
  );
  assert.equal(
    problems.map(({ code, at: place }) => [code, place?.range]),
    [['TEMPLATE_UNREADABLE', [66, 67]]],
  );
});

test('circles, depth and endless loops end', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const hundred = `[${Array.from({ length: 100 }, (_, index) => index).join()}]`;
  const { functions } = read({
    'main.tf': lines(
      'locals {',
      '  a = local.b',
      '  b = local.a',
      `  all = ${hundred}`,
      '  many = [for w in local.all : [for x in local.all : [for y in local.all : [for z in local.all : z]]]]',
      '}',
      'module "loop" { source = "./loop" }',
      'resource "aws_lambda_function" "orders" {',
      '  handler = local.a',
      '  runtime = local.many',
      '}',
    ),
    'loop/main.tf': 'module "again" { source = "./" }',
    'deep.tf': `locals {\n  deep = ${deep}\n}`,
  });
  assert.equal(
    functions.map(({ name, handler, runtime }) => [name, handler, runtime]),
    [['orders', undefined, undefined]],
  );
});

test('other configurations are none of ours', () => {
  assert.equal(read({ 'main.tf': 'resource "aws_s3_bucket" "books" {\n' }).problems, []);
});

test.run();
