import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { at, lines, read } from '../../../../test/terraform.ts';

const test = suite('terraform files');

test('override files count over what they name, attribute by attribute and block type by block type', () => {
  const files = {
    'main.tf': lines(
      'locals { version = "18" }',
      'resource "aws_lambda_function" "orders" {',
      '  handler  = "app.handler"',
      '  runtime  = "nodejs${local.version}.x"',
      '  filename = "orders.zip"',
      '  environment {',
      '    variables = { STAGE = "test" }',
      '  }',
      '}',
    ),
    'live_override.tf': lines(
      'locals { version = "22" }',
      'resource "aws_lambda_function" "orders" {',
      '  handler = "live.handler"',
      '  environment {',
      '    variables = { TABLE = "orders" }',
      '  }',
      '}',
    ),
    'override.tf': lines('resource "aws_lambda_function" "orders" {', '  handler = "last.handler"', '}'),
  };
  const { functions } = read(files);
  const [orders] = functions;
  assert.equal([functions.length, orders?.id], [1, 'main.tf#orders']);
  assert.equal([orders?.handler?.value, orders?.runtime?.value], ['last.handler', 'nodejs22.x']);
  assert.is(at(orders?.handler?.at, files), '"last.handler"');
  assert.equal([...(orders?.environment?.keys() ?? [])], ['TABLE']);
});

test('OpenTofu’s own files', () => {
  const { functions } = read({
    'main.tofu': lines('resource "aws_lambda_function" "orders" {', '  handler = "app.handler"', '}'),
  });
  assert.equal(
    functions.map(({ id }) => id),
    ['main.tofu#orders'],
  );
});

test('one function for each file of a folder', () => {
  const { functions } = read({
    'infra/main.tf': lines(
      'locals { names = toset([for file in fileset("${path.module}/../src", "*/{index,app}.js") : dirname(file)]) }',
      'resource "aws_lambda_function" "shop" {',
      '  for_each = local.names',
      '  handler  = "index.handler"',
      '}',
    ),
    'src/orders/index.js': '',
    'src/refunds/app.js': '',
    'src/stock/lib/index.js': '',
    'src/readme.md': '',
  });
  assert.equal(
    functions.map(({ id }) => id),
    ['infra/main.tf#shop["orders"]', 'infra/main.tf#shop["refunds"]'],
  );
});

test('what files of the repository say, filled in where they are templates', () => {
  const files = {
    'main.tf': lines(
      'locals {',
      '  listed = jsondecode(file("${path.module}/functions.json"))',
      '  made   = yamldecode(templatefile("${path.module}/made.yaml", { version = 22 }))',
      '}',
      'resource "aws_lambda_function" "orders" {',
      '  handler = local.listed.orders.handler',
      '  runtime = local.made.runtime',
      '}',
    ),
    'functions.json': '{ "orders": { "handler": "app.handler" } }',
    'made.yaml': 'runtime: nodejs${version}.x',
  };
  const [orders] = read(files).functions;
  assert.equal([orders?.handler?.value, orders?.runtime?.value], ['app.handler', 'nodejs22.x']);
  assert.is(at(orders?.handler?.at, files), '"app.handler"');
  assert.match(at(orders?.runtime?.at, files) ?? '', /^yamldecode\(/);
});

test('a zip of single files: each leads to the file that it is the text of', () => {
  const packed = (name: string, ...content: readonly string[]) =>
    lines(
      `data "archive_file" "${name}" {`,
      '  type        = "zip"',
      `  output_path = "\${path.module}/${name}.zip"`,
      ...content,
      '}',
    );
  const fn = (name: string) =>
    lines(
      `resource "aws_lambda_function" "${name}" {`,
      '  handler  = "index.handler"',
      '  runtime  = "nodejs22.x"',
      `  filename = data.archive_file.${name}.output_path`,
      '}',
    );
  const { functions, layers } = read({
    'main.tf': lines(
      packed(
        'orders',
        '  source {',
        '    filename = "money.js"',
        '    content  = file("src/money.js")',
        '  }',
        '  source {',
        '    filename = "index.js"',
        '    content  = templatefile("src/orders.js", { table = aws_dynamodb_table.orders.name })',
        '  }',
      ),
      fn('orders'),
      packed('inline', '  source_content          = "exports.handler = 1"', '  source_content_filename = "index.js"'),
      fn('inline'),
      packed('money', '  source {', '    filename = "nodejs/money.js"', '    content  = file("src/money.js")', '  }'),
      'resource "aws_lambda_layer_version" "money" {',
      '  layer_name = "money"',
      '  filename   = data.archive_file.money.output_path',
      '}',
    ),
    'src/orders.js': '',
    'src/money.js': '',
  });
  assert.equal(
    functions.map(({ name, root, entry, handler, inline }) => [name, root, entry, handler?.value ?? inline?.value]),
    [
      ['orders', 'src', 'src/orders.js', 'index.handler'],
      ['inline', undefined, undefined, 'exports.handler = 1'],
    ],
  );
  assert.equal(
    layers.map(({ mounts, complete }) => [mounts, complete]),
    [[[{ at: 'nodejs/money.js', from: 'src/money.js' }], true]],
  );
});

test('a zip beside the handler’s file, or beside the folder of its name', () => {
  const { functions, layers } = read({
    'main.tf': lines(
      'resource "aws_lambda_function" "orders" {',
      '  handler  = "index.handler"',
      '  runtime  = "nodejs22.x"',
      '  filename = "./dist/index.zip"',
      '}',
      'resource "aws_lambda_function" "stock" {',
      '  handler  = "app.handler"',
      '  runtime  = "nodejs22.x"',
      '  filename = "lambdas/stock.zip"',
      '}',
      'resource "aws_lambda_layer_version" "shared" {',
      '  layer_name = "shared"',
      '  filename   = "layers/shared.zip"',
      '}',
    ),
    'src/index.ts': '',
    'lambdas/stock/app.js': '',
    'lambdas/app.js': '',
    'layers/shared/nodejs/money.js': '',
  });
  assert.equal(
    functions.map(({ root, bundled }) => [root, bundled]),
    [
      ['dist', true],
      ['lambdas/stock', false],
    ],
  );
  assert.equal(
    layers.map(({ root, mounts, complete }) => [root, mounts, complete]),
    [['layers/shared', [], false]],
  );
});

test.run();
