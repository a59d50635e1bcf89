import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import type { Place } from '../../model/place.ts';
import type { Reading } from '../reader.ts';
import { serverless } from './serverless.ts';

const test = suite('serverless');

type Files = Readonly<Record<string, string>>;

/** What the service in `serverless.yml` says. */
function read(text: string, files: Files = {}, file = 'serverless.yml'): Reading {
  const host = memoryHost({ [file]: text, ...files });
  return serverless.recognizes(file, () => text)
    ? serverless.read(file, text, { host, variables: {} })
    : { functions: [], layers: [], exports: new Map(), problems: [] };
}

const service = (...lines: readonly string[]) =>
  ['service: shop', 'provider: { name: aws, runtime: nodejs22.x }', ...lines].join('\n');

/** The text that a place covers. */
const at = (place: Place | undefined, files: Files) =>
  place ? files[place.file]?.slice(...(place.range ?? [])) : undefined;

const codes = ({ problems }: Reading) => problems.map(({ code }) => code);

test('functions with what they take from the provider', () => {
  const text = [
    'service: shop',
    'provider:',
    '  name: aws',
    '  runtime: nodejs22.x',
    '  architecture: arm64',
    'functions:',
    '  orders:',
    '    handler: src/orders.main',
    '  refunds:',
    '    handler: ./refunds.handler',
    '    runtime: nodejs20.x',
    '    architecture: x86_64',
  ].join('\n');
  const { functions, problems } = read(text, { 'shop/src/orders.js': '' }, 'shop/serverless.yml');
  assert.equal(problems, []);
  assert.equal(
    functions.map(({ id, root, handler, runtime, architecture, packageType, bundled, layersComplete }) => [
      [id, root, handler?.value, runtime?.value, architecture?.value],
      [packageType, bundled, layersComplete],
    ]),
    [
      [
        ['shop/serverless.yml#orders', 'shop', 'src/orders.main', 'nodejs22.x', 'arm64'],
        ['Zip', false, true],
      ],
      [
        ['shop/serverless.yml#refunds', 'shop', './refunds.handler', 'nodejs20.x', 'x86_64'],
        ['Zip', false, true],
      ],
    ],
  );
  const files = { 'shop/serverless.yml': text };
  assert.is(at(functions[0]?.declaredAt, files), 'orders');
  assert.is(at(functions[0]?.handler?.at, files), 'src/orders.main');
  assert.is(at(functions[1]?.runtime?.at, files), 'nodejs20.x');
});

test('nothing is assumed where no runtime is stated; x86_64 is what Lambda takes', () => {
  const [orders] = read('service: shop\nprovider: aws\nfunctions: { orders: { handler: orders.main } }').functions;
  assert.is(orders?.runtime, undefined);
  assert.is(orders?.architecture?.value, 'x86_64');
});

test('an image has no handler and no code folder', () => {
  const [orders] = read(service('functions: { orders: { image: 1234.dkr.ecr/orders } }')).functions;
  assert.is(orders?.packageType, 'Image');
  assert.not.ok(orders && ('root' in orders || 'handler' in orders || 'runtime' in orders));
});

test('other clouds, other documents and other files are no services of ours', () => {
  assert.equal(read('service: shop\nprovider: { name: google }\nfunctions: { orders: { handler: x } }').functions, []);
  assert.equal(read('service: shop\nprovider: { name: google }\nfunctions: { orders: { handler: x } }').problems, []);
  assert.equal(read('name: shop-template\norg: books\n', {}, 'serverless.template.yml').problems, []);
  assert.equal(read('services: { orders: { path: orders } }', {}, 'serverless-compose.yml').functions, []);
  assert.equal(read(service('functions: { orders: { handler: x.y } }'), {}, 'docker-compose.yml').functions, []);
});

test('JSON, .yaml and variants that are services of their own', () => {
  const json = '{ "service": "shop", "provider": { "name": "aws" }, "functions": { "orders": { "handler": "a.b" } } }';
  assert.equal(
    read(json, {}, 'serverless.json').functions.map(({ id }) => id),
    ['serverless.json#orders'],
  );
  for (const file of ['serverless.yaml', 'serverless-admin.yml', 'serverless.admin.yml']) {
    assert.equal(
      read(service('functions: { orders: { handler: a.b } }'), {}, file).functions.map(({ id }) => id),
      [`${file}#orders`],
    );
  }
});

test('functions from other files stand in those files', () => {
  const files = {
    'functions/orders.yml': 'orders:\n  handler: src/orders.main\n',
    'functions/refunds.yml': 'refunds:\n  handler: ${self:custom.refunds}\n',
  };
  const text = service(
    'custom: { refunds: src/refunds.main }',
    'functions:',
    '  - ${file(functions/orders.yml)}',
    '  - ${file(functions/refunds.yml)}',
    '  - stock: { handler: src/stock.main }',
  );
  const { functions, problems } = read(text, files);
  assert.equal(problems, []);
  assert.equal(
    functions.map(({ id, declaredAt, handler }) => [id, declaredAt.file, handler?.value]),
    [
      ['serverless.yml#orders', 'functions/orders.yml', 'src/orders.main'],
      ['serverless.yml#refunds', 'functions/refunds.yml', 'src/refunds.main'],
      ['serverless.yml#stock', 'serverless.yml', 'src/stock.main'],
    ],
  );
  assert.is(at(functions[0]?.declaredAt, files), 'orders');
  assert.is(at(functions[1]?.handler?.at, files), '${self:custom.refunds}');
});

test('a single function, or its settings, from a file', () => {
  const files = { 'orders.json': '{ "handler": "src/orders.main", "runtime": "nodejs20.x" }' };
  const [orders] = read(service('functions:', '  orders: ${file(orders.json)}'), files).functions;
  assert.is(orders?.runtime?.value, 'nodejs20.x');
  assert.is(orders?.declaredAt.file, 'serverless.yml');
  assert.is(at(orders?.handler?.at, files), '"src/orders.main"');
});

test('what cannot be known is a problem where it stands', () => {
  assert.equal(codes(read(service('functions: ${file(functions.js)}'), { 'functions.js': '' })), ['VALUE_NOT_STATIC']);
  assert.equal(codes(read(service('functions: ${file(functions.yml)}'))), ['FILE_UNREADABLE']);
  assert.equal(codes(read(service('functions: ${file(functions.yml)}'), { 'functions.yml': 'a: [' })), [
    'TEMPLATE_UNREADABLE',
  ]);
  assert.equal(codes(read(service('functions: { orders: { handler: "${ssm:/handler}" } }'))), ['VALUE_NOT_STATIC']);
  const shared =
    'service: shop\nprovider: { name: aws, runtime: "${ssm:/runtime}" }\nfunctions: { a: { handler: a.b }, b: { handler: b.c } }';
  assert.equal(codes(read(shared)), ['VALUE_NOT_STATIC']);
  assert.equal(
    read(shared).functions.map(({ runtime }) => runtime),
    [undefined, undefined],
  );
});

test('broken YAML: the place, and what could be read', () => {
  const reading = read(service('functions:', '  orders:', '    handler: src/orders.main', '\trefunds: {}'));
  assert.equal(codes(reading), ['TEMPLATE_UNREADABLE']);
  assert.equal(
    reading.functions.map(({ name }) => name),
    ['orders'],
  );
});

test('who is bundled', () => {
  const bundled = (...lines: readonly string[]) =>
    read(service(...lines, 'functions: { orders: { handler: orders.main }, stock: { handler: stock.main } }'), {
      'orders.ts': '',
      'stock.js': '',
    }).functions.map((unit) => unit.bundled);
  assert.equal(bundled(), [false, false]);
  assert.equal(bundled('plugins: [serverless-offline, serverless-esbuild]'), [true, true]);
  assert.equal(bundled('plugins: { modules: [serverless-webpack] }'), [true, true]);
  assert.equal(bundled('plugins: [serverless-esbuild]', 'custom: { esbuild: { bundle: false } }'), [false, false]);
  assert.equal(bundled('plugins: [serverless-plugin-typescript]'), [false, false]);
  assert.equal(bundled('plugins: ${file(plugins.js)}', 'custom: { webpack: {} }'), [true, true]);
  assert.equal(bundled('frameworkVersion: "4"'), [true, false]);
  assert.equal(bundled('frameworkVersion: ^4.1.0', 'build: { esbuild: { minify: true } }'), [true, true]);
  assert.equal(bundled('frameworkVersion: "4"', 'build: { esbuild: false }'), [false, false]);
  assert.equal(bundled('frameworkVersion: "3"'), [false, false]);
});

test('of a prebuilt zip the sources count where the handler leads to one', () => {
  const text = service(
    'package: { artifact: dist/shop.zip }',
    'functions: { orders: { handler: src/orders.main }, stock: { handler: gone.main } }',
  );
  const { functions } = read(text, { 'src/orders.ts': '' });
  assert.equal(
    functions.map(({ root, bundled }) => [root, bundled]),
    [
      ['', true],
      [undefined, false],
    ],
  );
});

test.run();
