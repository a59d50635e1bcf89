import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { at, lines, read, shared, zip, type Files } from '../../../test/terraform.ts';

const test = suite('terraform');

test('a function, its layer, and what their zips are made of', () => {
  const files = {
    'infra/main.tf': lines(
      shared,
      zip('orders', '../src/orders'),
      'resource "aws_lambda_function" "orders" {',
      '  function_name = "shop-orders" # not "old-orders"',
      '  handler       = "app.handler"',
      '  runtime       = "nodejs22.x"',
      '  architectures = ["arm64"]',
      '  filename      = data.archive_file.orders.output_path',
      '  layers        = [aws_lambda_layer_version.shared.arn, "arn:aws:lambda:eu-west-1:123456789012:layer:trace:3"]',
      '  environment {',
      '    variables = { STAGE = "live", TABLE = aws_dynamodb_table.orders.name }',
      '  }',
      '}',
    ),
    'src/orders/app.js': '',
    'infra/layers/shared/nodejs/money.js': '',
  };
  const { functions, layers, problems } = read(files);
  const [orders] = functions;
  assert.equal(problems, []);
  assert.is(functions.length, 1);
  assert.equal(
    [
      orders?.id,
      orders?.name,
      orders?.root,
      orders?.handler?.value,
      orders?.runtime?.value,
      orders?.architecture?.value,
    ],
    ['infra/main.tf#orders', 'shop-orders', 'src/orders', 'app.handler', 'nodejs22.x', 'arm64'],
  );
  assert.equal(
    [orders?.framework, orders?.packageType, orders?.bundled, orders?.layersComplete],
    ['terraform', 'Zip', false, true],
  );
  assert.equal(
    [...(orders?.environment ?? [])].map(([name, { value }]) => [name, value]),
    [
      ['STAGE', 'live'],
      ['TABLE', undefined],
    ],
  );
  assert.equal(
    orders?.layers.map((one) => (one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : one.text)),
    ['infra/main.tf#shared', 'arn:aws:lambda:eu-west-1:123456789012:layer:trace:3'],
  );
  assert.equal(
    layers.map(({ id, name, root, mounts, complete }) => ({ id, name, root, mounts, complete })),
    [
      {
        id: 'infra/main.tf#shared',
        name: 'shop-shared',
        root: 'infra/layers/shared',
        mounts: [{ at: '', from: 'infra/layers/shared' }],
        complete: true,
      },
    ],
  );
  assert.is(at(orders?.declaredAt, files), '"orders"');
  assert.is(at(orders?.handler?.at, files), '"app.handler"');
  assert.is(at(orders?.runtime?.at, files), '"nodejs22.x"');
  assert.is(at(orders?.layers[0]?.at, files), 'aws_lambda_layer_version.shared.arn');
  assert.is(at(layers[0]?.compatibleRuntimes[0]?.at, files), '"nodejs22.x"');
});

test('what stands in comments is nothing', () => {
  const { functions, layers, problems } = read({
    'main.tf': lines(
      '/* resource "aws_lambda_layer_version" "old" { layer_name = "old" } */',
      'resource "aws_lambda_function" "orders" { // one block',
      '  # layers = [aws_lambda_layer_version.old.arn]',
      '  handler = "app.handler" /* here too */',
      '}',
    ),
  });
  assert.equal([functions.length, layers.length, problems], [1, 0, []]);
  assert.equal(functions[0]?.layers, []);
});

test('one resource becomes many functions', () => {
  const files = {
    'variables.tf': lines(
      'variable "functions" {',
      '  type = map(object({ handler = string, runtime = optional(string, "nodejs22.x"), off = optional(bool) }))',
      '  default = {',
      '    orders  = { handler = "orders.handler" },',
      '    refunds = { handler = "refunds.handler", runtime = "nodejs16.x" }',
      '    stock   = { handler = "stock.handler", off = true }',
      '  }',
      '}',
      'locals { live = { for name, one in var.functions : name => one if one.off != true } }',
    ),
    'main.tf': lines(
      'resource "aws_lambda_function" "shop" {',
      '  for_each      = local.live',
      '  function_name = "${terraform.workspace}-${each.key}"',
      '  handler       = each.value.handler',
      '  runtime       = each.value.runtime',
      '}',
      'resource "aws_lambda_function" "report" {',
      '  count         = 2',
      '  function_name = format("report-%d", count.index + 1)',
      '}',
      'resource "aws_lambda_function" "nobody" {',
      '  for_each = toset([])',
      '}',
    ),
  };
  const { functions, problems } = read(files);
  assert.equal(problems, []);
  assert.equal(
    functions.map(({ id, name, handler, runtime }) => [id, name, handler?.value, runtime?.value]),
    [
      ['main.tf#shop["orders"]', 'shop["orders"]', 'orders.handler', 'nodejs22.x'],
      ['main.tf#shop["refunds"]', 'shop["refunds"]', 'refunds.handler', 'nodejs16.x'],
      ['main.tf#report[0]', 'report-1', undefined, undefined],
      ['main.tf#report[1]', 'report-2', undefined, undefined],
    ],
  );
  // The text that is wrong, not the one line that all functions share.
  assert.is(at(functions[1]?.runtime?.at, files), '"nodejs16.x"');
});

test('local modules with their arguments and outputs', () => {
  const files = {
    'infra/main.tf': lines(
      'module "layers" {',
      '  source = "../modules/layers"',
      '}',
      'module "fn" {',
      '  for_each   = toset(["orders", "refunds"])',
      '  source     = "../modules/fn"',
      '  name       = each.key',
      '  source_dir = "${path.root}/../src/${each.value}"',
      '  layers     = concat([module.layers.arn], [for one in aws_lambda_layer_version.own : one.arn])',
      '}',
      'resource "aws_lambda_layer_version" "own" {',
      '  for_each   = { trace = "trace.zip" }',
      '  layer_name = each.key',
      '  filename   = each.value',
      '}',
    ),
    'modules/layers/main.tf': lines(shared, 'output "arn" {', '  value = aws_lambda_layer_version.shared.arn', '}'),
    'modules/layers/layers/shared/nodejs/money.js': '',
    'modules/fn/main.tf': lines(
      'variable "name" {}',
      'variable "source_dir" {}',
      'variable "layers" { default = [] }',
      'data "archive_file" "this" {',
      '  source_dir  = var.source_dir',
      '  output_path = "${path.module}/${var.name}.zip"',
      '}',
      'resource "aws_lambda_function" "this" {',
      '  function_name = var.name',
      '  handler       = "app.handler"',
      '  filename      = "${path.module}/${var.name}.zip"',
      '  layers        = var.layers',
      '}',
    ),
    'src/orders/app.js': '',
    'src/refunds/app.js': '',
  };
  const { functions, layers } = read(files);
  assert.equal(
    functions.map(({ id, root, layers: own }) => [
      id,
      root,
      ...own.map((one) => (one.kind === 'local' ? one.layer : one.kind)),
    ]),
    ['orders', 'refunds'].map((name) => [
      `modules/fn/main.tf#module.fn["${name}"].this`,
      `src/${name}`,
      'modules/layers/main.tf#module.layers.shared',
      'infra/main.tf#own["trace"]',
    ]),
  );
  assert.equal(
    layers.map(({ root }) => root),
    [undefined, 'modules/layers/layers/shared'],
  );
});

test('deployments of one declaration are one function, unless their code differs', () => {
  const call = (folder: string) =>
    lines('module "fn" {', '  source = "../../modules/fn"', `  folder = "../../src/${folder}"`, '}');
  const files = (second: string): Files => ({
    'envs/dev/main.tf': call('orders'),
    'envs/live/main.tf': call(second),
    'modules/fn/main.tf': lines(
      'variable "folder" {}',
      'data "archive_file" "this" {',
      '  source_dir  = var.folder',
      '  output_path = "this.zip"',
      '}',
      'resource "aws_lambda_function" "this" {',
      '  handler  = "app.handler"',
      '  filename = "this.zip"',
      '}',
    ),
  });
  const ids = (second: string) => new Set(read(files(second)).functions.map(({ id }) => id));
  assert.equal([...ids('orders')], ['modules/fn/main.tf#module.fn.this']);
  assert.equal(
    [...ids('refunds')],
    ['modules/fn/main.tf#module.fn.this', 'modules/fn/main.tf#module.fn.this in envs/live'],
  );
});

test.run();
