import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lines, read, zip } from '../../../../test/terraform.ts';

const test = suite('terraform code');

test('the module of the registry', () => {
  const source = 'source = "terraform-aws-modules/lambda/aws"';
  const { functions, layers, problems } = read({
    'main.tf': lines(
      'module "shared" {',
      `  ${source}`,
      '  create_layer        = true',
      '  layer_name          = "shop-shared"',
      '  compatible_runtimes = ["nodejs22.x"]',
      '  source_path         = [{ path = "${path.module}/layers/shared", prefix_in_zip = "nodejs" }]',
      '}',
      'module "orders" {',
      `  ${source}`,
      '  function_name = "orders"',
      '  handler       = "app.handler"',
      '  runtime       = "nodejs22.x"',
      '  source_path   = "src/orders"',
      '  layers        = [module.shared.lambda_layer_arn]',
      '}',
      'module "alias" {',
      '  source = "terraform-aws-modules/lambda/aws//modules/alias"',
      '}',
    ),
    'layers/shared/package.json': '{}',
    'src/orders/app.js': '',
  });
  assert.equal(problems, []);
  assert.equal(
    functions.map(({ id, name, root, layers: own }) => [
      id,
      name,
      root,
      own.map((one) => one.kind === 'local' && one.layer),
    ]),
    [['main.tf#module.orders', 'orders', 'src/orders', ['main.tf#module.shared']]],
  );
  assert.equal(
    layers.map(({ id, mounts, installs }) => [id, mounts, installs]),
    [
      [
        'main.tf#module.shared',
        [{ at: 'nodejs', from: 'layers/shared' }],
        [{ at: 'nodejs', from: 'layers/shared/package.json' }],
      ],
    ],
  );
});

test('a zip that went through S3, and one that was built elsewhere', () => {
  const { functions } = read({
    'main.tf': lines(
      zip('orders', 'src/orders'),
      'resource "aws_s3_object" "orders" {',
      '  key    = data.archive_file.orders.output_md5',
      '  source = data.archive_file.orders.output_path',
      '}',
      'resource "aws_lambda_function" "orders" {',
      '  s3_key = aws_s3_object.orders.key',
      '}',
      'resource "aws_lambda_function" "refunds" {',
      '  s3_key = "builds/${var.version}/refunds.zip"',
      '}',
      'resource "aws_lambda_function" "invoices" {',
      '  image_uri = "1234.dkr.ecr.eu-west-1.amazonaws.com/invoices:1"',
      '}',
    ),
    'src/orders/app.js': '',
  });
  assert.equal(
    functions.map(({ name, root, archive, packageType }) => [name, root, archive, packageType]),
    [
      ['orders', 'src/orders', undefined, 'Zip'],
      ['refunds', undefined, 'refunds', 'Zip'],
      ['invoices', undefined, undefined, 'Image'],
    ],
  );
});

test('a code folder that a build makes is a bundle', () => {
  const main = lines(
    zip('orders', 'dist-lambda/orders'),
    'resource "aws_lambda_function" "orders" {',
    '  handler  = "app.handler"',
    '  filename = data.archive_file.orders.output_path',
    '}',
  );
  const [orders] = read({ 'main.tf': main, 'src/orders/app.ts': '' }).functions;
  assert.equal([orders?.root, orders?.bundled], ['dist-lambda/orders', true]);
});

test.run();
