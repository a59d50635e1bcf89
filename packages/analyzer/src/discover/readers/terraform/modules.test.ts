import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lines, read } from '../../../../test/terraform.ts';

const test = suite('terraform modules');

/** The variables by which a copy of the registry's module is known. */
const copied = ['source_path', 'create_layer', 'create_package', 'local_existing_package']
  .map((name) => `variable "${name}" { default = null }`)
  .join('\n');

test('a copy of the registry’s module is the module, and packs for other functions', () => {
  const { functions, layers, problems } = read({
    'modules/lambda/main.tf': lines(
      copied,
      'resource "aws_lambda_function" "this" {',
      '  filename = data.external.archive.result.filename',
      '}',
    ),
    'shop/main.tf': lines(
      'module "shared" {',
      '  source       = "../modules/lambda"',
      '  create_layer = true',
      '  source_path  = "layers/shared"',
      '}',
      'module "packed" {',
      '  source          = "../modules/lambda"',
      '  create_function = false',
      '  source_path     = "src/orders"',
      '}',
      'module "orders" {',
      '  source                 = "../modules/lambda"',
      '  handler                = "app.handler"',
      '  runtime                = "nodejs22.x"',
      '  create_package         = false',
      '  local_existing_package = module.packed.local_filename',
      '  layers                 = [module.shared.lambda_layer_arn]',
      '}',
    ),
    'shop/src/orders/app.js': '',
    'shop/layers/shared/nodejs/money.js': '',
  });
  assert.equal(problems, []);
  assert.equal(
    functions.map(({ id, root, layers: own }) => [id, root, own.map((one) => one.kind === 'local' && one.layer)]),
    [['shop/main.tf#module.orders', 'shop/src/orders', ['shop/main.tf#module.shared']]],
  );
  assert.equal(
    layers.map(({ id, root }) => [id, root]),
    [['shop/main.tf#module.shared', 'shop/layers/shared']],
  );
});

test('a source that is not there is a file by its name', () => {
  const { functions } = read({
    'main.tf': lines(
      'module "orders" {',
      '  source      = "terraform-aws-modules/lambda/aws"',
      '  handler     = "app.handler"',
      '  runtime     = "python3.13"',
      '  source_path = "src/app.py"',
      '}',
    ),
  });
  assert.is(functions[0]?.root, 'src');
});

test('a module from elsewhere that is told a handler and a runtime makes a function', () => {
  const { functions } = read({
    'main.tf': lines(
      'module "orders" {',
      '  source        = "git::https://git.books.example/terraform-lambda.git?ref=v2"',
      '  function_name = "orders"',
      '  handler       = "app.handler"',
      '  runtime       = "nodejs22.x"',
      '  source_dir    = "${path.module}/src/orders"',
      '}',
      'module "alarm" {',
      '  source  = "books.example/shop/alarm/aws"',
      '  handler = "mail"',
      '}',
    ),
    'src/orders/app.js': '',
  });
  assert.equal(
    functions.map(({ id, name, root }) => [id, name, root]),
    [['main.tf#module.orders', 'orders', 'src/orders']],
  );
});

test('Terragrunt: the inputs of each file, for a module of the repository and for the registry’s', () => {
  const { functions, problems } = read({
    'modules/orders/main.tf': lines(
      'variable "runtime" {}',
      'variable "sources" {}',
      'data "archive_file" "orders" {',
      '  type        = "zip"',
      '  source_dir  = var.sources',
      '  output_path = "orders.zip"',
      '}',
      'resource "aws_lambda_function" "orders" {',
      '  handler  = "app.handler"',
      '  runtime  = var.runtime',
      '  filename = data.archive_file.orders.output_path',
      '}',
    ),
    'live/orders/terragrunt.hcl': lines(
      'locals { version = 22 }',
      'terraform {',
      '  source = "${get_repo_root()}/modules//orders"',
      '}',
      'inputs = {',
      '  runtime = "nodejs${local.version}.x"',
      '  sources = "${get_repo_root()}/src/orders"',
      '}',
    ),
    'live/stock/terragrunt.hcl': lines(
      'terraform {',
      '  source = "tfr:///terraform-aws-modules/lambda/aws?version=8.0.0"',
      '}',
      'inputs = {',
      '  function_name = "stock"',
      '  handler       = "app.handler"',
      '  runtime       = "nodejs20.x"',
      '  source_path   = "${get_terragrunt_dir()}/src"',
      '}',
    ),
    'src/orders/app.js': '',
    'live/stock/src/app.js': '',
  });
  assert.equal(problems, []);
  assert.equal(
    functions.map(({ id, root, runtime }) => [id, root, runtime?.value]),
    [
      ['modules/orders/main.tf#orders', 'src/orders', 'nodejs22.x'],
      ['live/stock/terragrunt.hcl#stock', 'live/stock/src', 'nodejs20.x'],
    ],
  );
});

test.run();
