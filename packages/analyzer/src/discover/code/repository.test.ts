import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { createCodeReader, type Value } from './index.ts';

const test = suite('code reads the repository');

const FILES = {
  'infra/shop.json': '{"functions":[{"name":"Orders"}]}',
  'infra/shop.yaml': 'functions: [orders, refunds]',
  'src/orders/index.ts': '',
  'src/refunds/index.ts': '',
  'src/stock.ts': '',
  'src/node_modules/money/index.js': '',
};

function plain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'text':
    case 'number':
    case 'boolean':
      return value.value;
    case 'list':
      return value.items.map((item) => plain(item.value));
    case 'unknown':
      return '?';
    default:
      return value?.kind;
  }
}

/** What an expression gives in a file that has imported Node's modules. */
function of(expression: string, ...statements: readonly string[]): unknown {
  const text = [
    "import * as fs from 'fs'; import path from 'node:path'; import { globSync } from 'glob'; import YAML from 'yaml';",
    ...statements,
    `export const it = ${expression};`,
  ].join('\n');
  const reader = createCodeReader(memoryHost({ ...FILES, 'infra/app.ts': text }), { workingFolder: () => 'infra' });
  return plain(reader.exported('infra/app.ts', 'it'));
}

test('names in a folder, and what they are', () => {
  assert.equal(of("fs.readdirSync('../src')"), ['orders', 'refunds', 'stock.ts']);
  const folders = "fs.readdirSync(path.join(__dirname, '../src'), { withFileTypes: true })";
  assert.equal(of(`${folders}.filter((entry) => entry.isDirectory()).map(({ name }) => name)`), ['orders', 'refunds']);
  assert.equal(of("fs.readdirSync('../src').filter((name) => fs.statSync(path.join('../src', name)).isFile())"), [
    'stock.ts',
  ]);
});

test('what is not there may come to be', () => {
  assert.is(of("fs.existsSync('../src')"), true);
  assert.is(of("fs.existsSync('../dist')"), '?');
  assert.is(of("fs.readdirSync('../dist')"), '?');
  assert.is(of("globSync('../dist/*.js')"), '?');
});

test('documents', () => {
  assert.is(of("JSON.parse(fs.readFileSync(path.join(__dirname, 'shop.json'), 'utf8')).functions[0].name"), 'Orders');
  assert.equal(of("YAML.parse(fs.readFileSync('shop.yaml', 'utf8')).functions"), ['orders', 'refunds']);
  assert.is(of('JSON.parse(process.env.SHOP)'), '?');
});

test('files by a pattern', () => {
  assert.equal(of("globSync('src/**/index.ts', { cwd: path.join(__dirname, '..') })"), [
    'src/orders/index.ts',
    'src/refunds/index.ts',
  ]);
  assert.equal(of("globSync(path.join(__dirname, '../src/*.ts')).map((file) => path.parse(file).name)"), ['stock']);
});

test.run();
