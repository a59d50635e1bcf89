import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { createCodeReader, repositoryPath, type Value } from './index.ts';

const test = suite('code');

/** A value as plain data; what is not known as its text in angle brackets. */
function plain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'text':
    case 'number':
    case 'boolean':
      return value.value;
    case 'list':
      return value.items.map((item) => plain(item.value));
    case 'object':
      return Object.fromEntries([...value.members].map(([name, member]) => [name, plain(member.value)]));
    case 'reference':
      return `${value.module ?? ''}:${value.path.join('.')}`;
    case 'construct':
      return { made: plain(value.callee), of: value.arguments.map((argument) => plain(argument.value)) };
    case 'nothing':
    case undefined:
      return undefined;
    case 'callable':
    case 'module':
      return value.kind;
    case 'unknown':
      return `<${value.text}>`;
    default:
      return value satisfies never;
  }
}

/** What `shop.ts` exports as `it`. */
function it(text: string, files: Readonly<Record<string, string>> = {}): unknown {
  const reader = createCodeReader(memoryHost({ 'infra/shop.ts': text, ...files }), { workingFolder: () => 'infra' });
  return plain(reader.exported('infra/shop.ts', 'it'));
}

test('texts, lists and objects through constants, spreads and type assertions', () => {
  assert.equal(
    it(
      [
        "const stage = 'live' as const;",
        'const name = `orders-${stage}` + "-v" + 2;',
        "const shared = { runtime: 'nodejs22.x', layers: ['a'] } satisfies object;",
        'export const it = { name, ...shared, layers: [...shared.layers, "b"], memory: <number>128 };',
      ].join('\n'),
    ),
    { name: 'orders-live-v2', runtime: 'nodejs22.x', layers: ['a', 'b'], memory: 128 },
  );
});

test('constants of other modules, by every kind of export', () => {
  const files = {
    'infra/config.ts':
      "export const runtime = 'nodejs22.x'; export default { memory: 256 }; export enum Level { Low = 'low' }",
    'infra/all.ts': "export * from './config'; export { runtime as node } from './config.js';",
    'infra/old.js': "module.exports = { table: 'orders' };",
    'infra/data.json': '{ "region": "eu-west-1" }',
  };
  const text = [
    "import settings, { Level } from './config';",
    "import * as all from './all.js';",
    "import data from './data.json';",
    "const { table, missing = 'none' } = require('./old');",
    'export const it = [settings.memory, Level.Low, all.runtime, all.node, data.region, table, missing];',
  ];
  assert.equal(it(text.join('\n'), files), [256, 'low', 'nodejs22.x', 'nodejs22.x', 'eu-west-1', 'orders', 'none']);
});

test('paths from the file, and from where it runs', () => {
  const text = [
    "import path, { join } from 'node:path';",
    "import { fileURLToPath } from 'node:url';",
    'const here = path.dirname(fileURLToPath(import.meta.url));',
    "export const all = [join(__dirname, '..', 'src'), path.resolve('src/orders'), `${here}/../src`,",
    "  process.cwd(), fileURLToPath(new URL('../src/', import.meta.url)), 'src'];",
  ].join('\n');
  const reader = createCodeReader(memoryHost({ 'infra/shop.ts': text }), { workingFolder: () => 'infra' });
  const value = reader.exported('infra/shop.ts', 'all');
  assert.equal(
    (plain(value) as string[]).map((path) => repositoryPath(path, 'infra')),
    ['src', 'infra/src/orders', 'src', 'infra', 'src', 'infra/src'],
  );
});

test('what the environment decides is its default, or unknown', () => {
  const text = "export const it = [process.env.STAGE ?? 'dev', process.env.TABLE, process.env['X'] || 'y'];";
  assert.equal(it(text), ['dev', '<process.env.TABLE>', 'y']);
});

test('functions with one answer, loops and lists', () => {
  const text = [
    "const file = (name: string, end = '.ts') => `src/${name}${end}`;",
    'function pick(live: boolean) { if (live) { return "big"; } return "small"; }',
    'const found: string[] = [];',
    "for (const name of ['orders', 'refunds']) found.push(file(name));",
    'class Sizes { static readonly large = pick(true); }',
    "export const it = [found, ['a', 'b'].map((name) => file(name, '.js')), Sizes.large, pick(unclear())];",
  ].join('\n');
  assert.equal(it(text), [['src/orders.ts', 'src/refunds.ts'], ['src/a.js', 'src/b.js'], 'big', '<…>']);
});

test('what npm packages make remembers its name and arguments', () => {
  const text = [
    "import { aws_lambda as lambda } from 'aws-cdk-lib';",
    "export const it = [new lambda.Function(null, 'Orders', { runtime: lambda.Runtime.NODEJS_22_X })];",
  ].join('\n');
  const made = 'aws-cdk-lib:aws_lambda.Function';
  const properties = { runtime: 'aws-cdk-lib:aws_lambda.Runtime.NODEJS_22_X' };
  assert.equal(it(text), [{ made, of: [undefined, 'Orders', properties] }]);
});

test('modules that import each other, and functions that call themselves, come to an end', () => {
  const files = { 'infra/other.ts': "import { base } from './shop'; export const name = base + '-x';" };
  const text =
    "import { name } from './other'; export const base = 'shop'; export const it = [name, loop(1)]; function loop(n) { return loop(n); }";
  const [name, looped] = it(text, files) as unknown[];
  assert.is(name, 'shop-x');
  assert.match(String(looped), /^</);
});

test('a reader answers for a library that it knows, also where the repository has its source', () => {
  const files = {
    'shop.ts': "import { region } from '@books/cloud'; export const it = [region('eu'), region()];",
    'cloud/package.json': '{ "name": "@books/cloud", "main": "index.ts" }',
    'cloud/index.ts': "export const region = () => 'own';",
  };
  const known = createCodeReader(memoryHost(files), {
    isLibrary: (specifier) => specifier === '@books/cloud',
    answer: ({ path }, args) => (path.join() === 'region' ? args[0]?.value : undefined),
  });
  assert.equal(plain(known.exported('shop.ts', 'it')), ['eu', { made: '@books/cloud:region', of: [] }]);
  assert.equal(plain(createCodeReader(memoryHost(files)).exported('shop.ts', 'it')), ['own', 'own']);
});

test.run();
