import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elf } from '../../test/build-binaries.ts';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('the engines of Prisma');

const orders = (more = '') => samFunction('Orders', 'orders', more);
const found = (resources: string, files: Record<string, string | Uint8Array>) =>
  findings(['native-platform-package'], { 'template.yaml': sam(resources), 'orders/app.js': '', ...files });

test('an engine of Prisma for another Linux', () => {
  const engine = (platform: string) => `orders/node_modules/.prisma/client/libquery_engine-${platform}.so.node`;
  const x64 = elf({ machine: 'x86_64', needed: ['libc.so.6'] });
  assert.equal(found(orders(), { [engine('debian-openssl-3.0.x')]: x64 }), [
    `${engine('debian-openssl-3.0.x')}:1:1 error libquery_engine-debian-openssl-3.0.x.so.node is the engine of Prisma for debian-openssl-3.0.x, and Orders looks for the one for rhel-openssl-3.0.x.`,
  ]);
  assert.equal(found(orders(), { [engine('debian-openssl-3.0.x')]: x64, [engine('rhel-openssl-3.0.x')]: x64 }), []);
  assert.is(found(orders(', Runtime: nodejs18.x'), { [engine('rhel-openssl-3.0.x')]: x64 }).length, 1);
  assert.equal(found(orders(', Runtime: nodejs18.x'), { [engine('rhel-openssl-1.0.x')]: x64 }), []);
});

const asking = (range: string) => JSON.stringify({ dependencies: { '@prisma/client': range } });
const schema = (...lines: string[]) =>
  ['generator client {', '  provider = "prisma-client-js"', ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
const started = (from = '@prisma/client') => ({
  'orders/app.js': `const { PrismaClient } = require('${from}');\nconst shop = new PrismaClient();\n`,
  'orders/package.json': asking('^6.19.0'),
});
const generating = (generator: string, more: Record<string, string | Uint8Array> = {}, function_ = orders()) =>
  found(function_, { ...started(), 'orders/prisma/schema.prisma': generator, ...more });
const targets = (...names: string[]) => `binaryTargets = [${names.map((name) => `"${name}"`).join(', ')}]`;

test('before `prisma generate`: the engines that the schema asks for', () => {
  assert.equal(generating(schema(targets('rhel-openssl-1.0.x', 'darwin-arm64'))), [
    'orders/prisma/schema.prisma:3:19 error This schema has `prisma generate` bring the engine for rhel-openssl-1.0.x and darwin-arm64, and Orders looks for the one for rhel-openssl-3.0.x.',
  ]);
  assert.equal(generating(schema()), [
    'orders/prisma/schema.prisma:1:1 warning This schema has `prisma generate` bring the engine for the machine that it runs on, and Orders looks for the one for rhel-openssl-3.0.x: it is there only where that machine is like Lambda’s.',
  ]);
  assert.match(
    generating(schema(targets('native', 'rhel-openssl-1.0.x')))[0] ?? '',
    ':3:19 warning This schema has `prisma generate` bring the engine for the machine that it runs on and rhel-openssl-1.0.x',
  );
});

const fitting: readonly (readonly [runtime: string, target: string])[] = [
  ['Runtime: nodejs22.x', 'rhel-openssl-3.0.x'],
  ['Runtime: nodejs18.x', 'rhel-openssl-1.0.x'],
  ['Architectures: [arm64]', 'linux-arm64-openssl-3.0.x'],
  ['Runtime: nodejs16.x, Architectures: [arm64]', 'linux-arm64-openssl-1.0.x'],
];
for (const [runtime, target] of fitting) {
  test(`${runtime}: ${target} and no other`, () => {
    const within = (name: string) => generating(schema(targets(name)), {}, orders(`, ${runtime}`)).length;
    assert.equal(
      fitting.map(([, name]) => within(name)),
      fitting.map(([, name]) => (name === target ? 0 : 1)),
    );
  });
}

test('a client that the schema puts beside the code, which is not there yet', () => {
  const own = schema('output = "../generated"', targets('debian-openssl-3.0.x'));
  const { 'orders/package.json': asked } = started();
  const files = { ...started('./generated'), 'orders/package.json': asked, 'orders/prisma/schema.prisma': own };
  assert.is(found(orders(), files).length, 1);
  assert.equal(found(orders(), { ...files, ...started('./generated/edge') }), []);
  assert.equal(found(orders(), { ...files, ...started() }), []);
});

const debian = schema(targets('debian-openssl-3.0.x'));
const engineLess: readonly (readonly [why: string, generator: string, more?: Record<string, string | Uint8Array>])[] = [
  ['it is among several', schema(targets('native', 'rhel-openssl-3.0.x'))],
  [
    'among several, over lines with comments',
    schema('binaryTargets = [', '  "native", // ours', '  "rhel-openssl-3.0.x"', ']'),
  ],
  ['it is said by the environment', schema('binaryTargets = env("TARGETS")')],
  ['an engine in JavaScript', schema('engineType = "client"', targets('native'))],
  ['an engine that the environment chooses', schema('engineType = env("ENGINE")', targets('native'))],
  ['queries compiled to JavaScript', schema('previewFeatures = ["driverAdapters", "queryCompiler"]')],
  ['Prisma 7', debian, { 'orders/package.json': asking('^7.0.0') }],
  ['Prisma of any version', debian, { 'orders/package.json': asking('*') }],
  ['a proxy', `${debian}datasource db { url = "prisma://shop" }`],
  ['generated without', debian, { 'package.json': '{ "scripts": { "build": "prisma generate --no-engine" } }' }],
  ['built in a container', schema(), { 'samconfig.toml': '[default.build.parameters]\nuse_container = true\n' }],
  ['types alone', debian, { 'orders/app.js': "import { Prisma } from '@prisma/client';" }],
  ['two schemas to choose from', debian, { 'orders/stock/schema.prisma': debian }],
  ['no client', debian.replace('prisma-client-js', 'prisma-dbml')],
  ['a comment', `// ${debian.replaceAll('\n', '\n// ')}`],
  [
    'the engine is there',
    debian,
    {
      'orders/node_modules/.prisma/client/libquery_engine-rhel-openssl-3.0.x.so.node': elf({
        machine: 'x86_64',
        needed: [],
      }),
    },
  ],
];
for (const [why, generator, more] of engineLess)
  test(`near miss of Prisma: ${why}`, () => assert.equal(generating(generator, more), []));

test('a layer of the repository that a build fills', () => {
  const layer = samLayer('Shared', 'not-made-yet');
  assert.is(generating(debian, {}, orders(', Layers: [!Ref Shared]') + layer).length, 1);
});

test('near misses of Prisma in the declaration', () => {
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:layer:prisma:3';
  for (const more of [
    `, Layers: ['${arn}']`,
    ', PackageType: Image',
    ', Environment: { Variables: { PRISMA_QUERY_ENGINE_LIBRARY: /opt/engine.node } }',
  ])
    assert.equal(generating(debian, {}, orders(more)), []);
});

test.run();
