import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lines, read } from '../../../../test/terraform.ts';

const test = suite('terraform local-exec');

const layer = (command: string) =>
  lines(
    'resource "null_resource" "build" {',
    '  provisioner "local-exec" {',
    '    command = <<-EOT',
    command,
    '    EOT',
    '  }',
    '}',
    'resource "aws_lambda_layer_version" "money" {',
    '  layer_name = "money"',
    '  filename   = "${path.module}/build/money.zip"',
    '}',
  );
const files = {
  'infra/money/nodejs/package.json': '{}',
  'infra/money/nodejs/money.js': '',
  'infra/money/readme.md': '',
};
const shipped = (command: string) => {
  const { layers, problems } = read({ 'infra/main.tf': layer(command), ...files });
  const [money] = layers;
  return [money?.mounts, money?.installs, money?.complete, problems.length];
};

test('what zip packs, and what npm installs before', () => {
  const nodejs = [{ at: 'nodejs', from: 'infra/money/nodejs' }];
  const installed = [{ at: 'nodejs', from: 'infra/money/nodejs/package.json' }];
  assert.equal(
    shipped('rm -f build/money.zip\ncd money/nodejs && npm ci --omit=dev && cd .. && zip -r ../build/money.zip nodejs'),
    [nodejs, installed, true, 0],
  );
  assert.equal(shipped('(cd money/nodejs; npm install)\ncd ${path.module}/money\nzip -qr ../build/money .'), [
    [{ at: '', from: 'infra/money' }],
    installed,
    true,
    0,
  ]);
});

test('other commands, and files that are left out, leave the content unsure', () => {
  const whole = [{ at: '', from: 'infra/money' }];
  assert.equal(shipped('cd money && npm run build && zip -r ../build/money.zip *'), [whole, [], false, 1]);
  assert.equal(shipped('cd money && zip -r ../build/money.zip . -x "*.md"'), [[], [], false, 1]);
  assert.equal(shipped('cd money && zip -r ../build/other.zip .'), [[], [], false, 1]);
});

test('a function, in another working directory', () => {
  const { functions } = read({
    'main.tf': lines(
      'resource "terraform_data" "build" {',
      '  provisioner "local-exec" {',
      '    working_dir = "${path.module}/src/orders"',
      '    command     = "npm ci && zip -r orders.zip ."',
      '  }',
      '}',
      'resource "aws_lambda_function" "orders" {',
      '  handler  = "app.handler"',
      '  runtime  = "nodejs22.x"',
      '  filename = "src/orders/orders.zip"',
      '}',
    ),
    'src/orders/app.js': '',
  });
  assert.equal([functions[0]?.root, functions[0]?.bundled], ['src/orders', false]);
});

test.run();
