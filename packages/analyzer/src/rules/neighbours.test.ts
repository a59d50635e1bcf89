import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze } from '../analyze.ts';
import { memoryHost } from '../host/memory.ts';
import { defaultOptions } from '../options.ts';
import { neighbourly } from './neighbours.ts';
import { parseModule } from './parse-module.ts';

const test = suite('neighbours');

const TEMPLATE = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: orders, Handler: app.handler, Runtime: nodejs22.x }
`;
const look = (files: Readonly<Record<string, string>>) =>
  analyze('.', defaultOptions, { host: memoryHost({ 'template.yaml': TEMPLATE, ...files }) });

test('a module leads to what it imports, directly or through others, but for types', () => {
  const { graph } = look({
    'orders/app.ts': "import './stock';\nimport type { Price } from './money';\n",
    'orders/stock.ts': "import './books';\nimport './app';\n",
    'orders/books.ts': 'export const shelf = 1;\n',
    'orders/money.ts': 'export type Price = number;\n',
  }).facts;
  const parsed: string[] = [];
  const { seen } = neighbourly(({ file, text }) => (parsed.push(file), parseModule(file, text).syntax), graph);
  const leading = (pattern: RegExp) =>
    graph.modules.filter((module) => seen(module).leadsTo?.(pattern)).map(({ file }) => file);
  assert.equal(leading(/shelf/), ['orders/app.ts', 'orders/books.ts', 'orders/stock.ts']);
  assert.equal(leading(/number/), ['orders/money.ts']);
  assert.equal(leading(/refund/), []);
  assert.equal(parsed, []);
  const [app] = graph.modules;
  assert.ok(app);
  assert.is(seen(app).imported?.('./stock')?.syntax.fileName, 'orders/stock.ts');
  assert.equal(parsed, ['orders/stock.ts']);
});

test('what the compiler cannot read holds nothing', () => {
  const deep = `import fs from 'fs';\n${'['.repeat(5_000)}fs.rmSync('/opt/a')${']'.repeat(5_000)};\n`;
  const { findings, problems } = look({
    'orders/app.ts': "import { all } from './deep';\nall('/opt/b');\n",
    'orders/deep.ts': deep.replaceAll('[[[[', '[[[[\n'),
  });
  assert.equal(
    findings.filter(({ rule }) => rule === 'no-opt-write'),
    [],
  );
  assert.ok(problems.some(({ at }) => at?.file === 'orders/deep.ts'));
});

test.run();
