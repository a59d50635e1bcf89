import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { terraform } from '../terraform.ts';

const test = suite('terraform plan');

type Files = Readonly<Record<string, string>>;

function read(files: Files) {
  const host = memoryHost(files);
  const readings = host.files
    .filter((file) => terraform.recognizes(file, () => files[file] ?? ''))
    .map((file) => terraform.read(file, files[file] ?? '', { host, variables: {} }));
  return {
    functions: readings.flatMap(({ functions }) => functions),
    layers: readings.flatMap(({ layers }) => layers),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

const resource = (type: string, name: string, values: object, more: object = {}) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  values,
  ...more,
});
const trace = 'arn:aws:lambda:eu-west-1:123456789012:layer:trace:3';
const plan = JSON.stringify({
  format_version: '1.2',
  terraform_version: '1.11.4',
  planned_values: {
    root_module: {
      resources: [
        resource('aws_lambda_layer_version', 'shared', { layer_name: 'shop-shared', filename: './shared.zip' }),
      ],
      child_modules: [
        {
          address: 'module.fn["orders"]',
          resources: [
            resource('aws_lambda_function', 'this', {
              function_name: 'shop-orders',
              handler: 'app.handler',
              runtime: 'nodejs22.x',
              architectures: ['arm64'],
              filename: './orders.zip',
              layers: [null, trace],
            }),
          ],
        },
      ],
    },
  },
  prior_state: {
    values: {
      root_module: {
        resources: [
          resource(
            'archive_file',
            'shared',
            { source_dir: './layers/shared', output_path: './shared.zip' },
            { mode: 'data' },
          ),
          resource(
            'archive_file',
            'orders',
            { source_dir: './src/orders', output_path: './orders.zip' },
            { mode: 'data' },
          ),
        ],
      },
    },
  },
  configuration: {
    root_module: {
      resources: [resource('aws_lambda_layer_version', 'shared', {}, { expressions: {} })],
      module_calls: {
        fn: {
          expressions: {
            layers: { references: ['aws_lambda_layer_version.shared.arn', 'aws_lambda_layer_version.shared'] },
          },
          module: {
            resources: [
              resource('aws_lambda_function', 'this', {}, { expressions: { layers: { references: ['var.layers'] } } }),
            ],
          },
        },
      },
    },
  },
});
const code: Files = { 'infra/src/orders/app.js': '', 'infra/layers/shared/nodejs/money.js': '' };

test('a plan alone says all: values, code folders, and layers that are not there yet', () => {
  const { functions, layers, problems } = read({ 'infra/plan.json': plan, ...code });
  assert.equal(problems, []);
  assert.equal(
    functions.map(({ id, name, root, runtime, layers: own, layersComplete }) => [
      id,
      [name, root, runtime?.value, layersComplete],
      own.map((one) => (one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : one.kind)),
    ]),
    [
      [
        'infra/plan.json#module.fn["orders"].this',
        ['shop-orders', 'infra/src/orders', 'nodejs22.x', true],
        ['infra/plan.json#shared', trace],
      ],
    ],
  );
  assert.equal(
    layers.map(({ id, name, root }) => [id, name, root]),
    [['infra/plan.json#shared', 'shop-shared', 'infra/layers/shared']],
  );
});

test('beside its configuration a plan only fills in what is open there', () => {
  const { functions, layers, problems } = read({
    'infra/main.tf': [
      'variable "runtime" {}',
      'module "fn" {',
      '  for_each = toset(["orders"])',
      '  source   = "./fn"',
      '  runtime  = var.runtime',
      '}',
      'resource "aws_lambda_layer_version" "shared" {',
      '  filename = "shared.zip"',
      '}',
      'data "archive_file" "shared" {',
      '  source_dir  = "layers/shared"',
      '  output_path = "./shared.zip"',
      '}',
    ].join('\n'),
    'infra/fn/main.tf': [
      'variable "runtime" {}',
      'resource "aws_lambda_function" "this" {',
      '  handler = "app.handler"',
      '  runtime = var.runtime',
      '}',
    ].join('\n'),
    'infra/plan.json': plan,
    ...code,
  });
  assert.equal(problems, []);
  assert.equal(
    functions.map(({ id, runtime }) => [id, runtime?.value, runtime?.at.file]),
    [['infra/fn/main.tf#module.fn["orders"].this', 'nodejs22.x', 'infra/plan.json']],
  );
  assert.equal(
    layers.map(({ id }) => id),
    ['infra/main.tf#shared'],
  );
});

test('other JSON is no plan', () => {
  assert.is(
    terraform.recognizes('package.json', () => '{ "terraform_version": "1" }'),
    false,
  );
});

test.run();
