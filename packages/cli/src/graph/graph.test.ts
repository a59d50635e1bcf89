import type { GraphReport } from '@layerlint/analyzer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aReport, ORDERS_ID, REFUNDS_ID } from '../../test/a-report.ts';
import { assertConforms } from '../../test/schema.ts';
import { chainTo } from './chain.ts';
import { dot } from './dot.ts';
import { graphReporters } from './index.ts';
import { json } from './json.ts';
import { mermaid } from './mermaid.ts';
import { around, functionNamed, reachedBy } from './part.ts';
import { pretty } from './pretty.ts';

const test = suite('graph formats');
const style = { color: false, width: 100, unicode: true };

const module = (file: string, units: string[], reachedBy = units): GraphReport['modules'][number] => ({
  file,
  units,
  reachedBy,
  bytes: 100,
  lines: 10,
});
const shop: GraphReport = {
  schemaVersion: 1,
  modules: [
    module('shared/money.ts', [], [ORDERS_ID, REFUNDS_ID]),
    module('src/orders/app.ts', [ORDERS_ID]),
    module('src/orders/old.ts', [ORDERS_ID], []),
    module('src/refunds/app.ts', [REFUNDS_ID]),
  ],
  edges: [
    { from: 'shared/money.ts', npm: 'zod', specifier: 'zod', kind: 'import', line: 1 },
    { from: 'src/orders/app.ts', to: 'shared/money.ts', specifier: '../../shared/money', kind: 'import', line: 2 },
    {
      from: 'src/orders/app.ts',
      to: 'src/refunds/app.ts',
      specifier: '../refunds/app',
      kind: 'import',
      line: 3,
      typeOnly: true,
    },
    { from: 'src/refunds/app.ts', to: 'shared/money.ts', specifier: '../../shared/money', kind: 'require', line: 1 },
    { from: 'src/refunds/app.ts', specifier: './gone', kind: 'import', line: 2, unresolved: true },
    { from: 'src/refunds/app.ts', builtin: 'fs', specifier: 'node:fs', kind: 'import', line: 3 },
  ],
  cycles: [],
};
const empty: GraphReport = { schemaVersion: 1, modules: [], edges: [], cycles: [] };

test('mermaid groups by unit and tells npm packages from files', () => {
  assert.is(
    mermaid.render(shop, style),
    [
      'flowchart LR',
      '  subgraph u0["OrdersFunction"]',
      '    n1["src/orders/app.ts"]',
      '    n2["src/orders/old.ts"]',
      '  end',
      '  subgraph u1["RefundsFunction"]',
      '    n3["src/refunds/app.ts"]',
      '  end',
      '  n0["shared/money.ts"]',
      '  n4(["zod"])',
      '  n5{{"./gone (not found)"}}',
      '  n0 --> n4',
      '  n1 --> n0',
      '  n1 -.-> n3',
      '  n3 --> n0',
      '  n3 --> n5',
      '',
    ].join('\n'),
  );
});

test('dot draws the same', () => {
  const text = dot.render(shop, style);
  assert.match(text, '  subgraph cluster_0 {\n    label="OrdersFunction";\n    n1 [label="src/orders/app.ts"];\n');
  assert.match(text, '  n4 [label="zod", shape=ellipse];\n');
  assert.match(text, '  n1 -> n3 [style=dashed];\n');
  assert.ok(text.startsWith('digraph layerlint {\n') && text.endsWith('}\n'));
});

test('labels cannot break out of their quotes', () => {
  const odd: GraphReport = { ...empty, modules: [module('src/a"b\\c<d>#[e].ts', ['t.yaml#end'])] };
  assert.match(mermaid.render(odd, style), 'n0["src/a#34;b#92;c#60;d#62;#35;[e].ts"]');
  assert.match(dot.render(odd, style), 'n0 [label="src/a\\"b\\\\c<d>#[e].ts"];');
});

test('a large graph is folded by unit', () => {
  const modules = Array.from({ length: 81 }, (_, at) => module(`src/orders/step${at}.ts`, [ORDERS_ID]));
  const edges = modules.map(({ file }) => ({
    from: file,
    to: 'shared/money.ts',
    specifier: 'x',
    kind: 'import' as const,
    line: 1,
  }));
  const text = mermaid.render({ ...empty, modules: [...modules, module('shared/money.ts', [])], edges }, style);
  assert.is(text, 'flowchart LR\n  n0["OrdersFunction"]\n  n1["outside every unit"]\n  n0 -->|"81"| n1\n');
});

test('units of one name are told apart by their file', () => {
  const modules = [module('a/entry.ts', ['a/serverless.yml#hello']), module('b/entry.ts', ['b/serverless.yml#hello'])];
  const text = mermaid.render({ ...empty, modules }, style);
  assert.match(text, 'subgraph u0["hello (a/serverless.yml)"]');
  assert.match(text, 'subgraph u1["hello (b/serverless.yml)"]');
});

test('pretty says how large it is, what is shared and what is missing', () => {
  const text = pretty.render(shop, style);
  assert.match(text, '4 modules, 6 imports, 1 unresolved, 0 cycles\n1 module that no handler reaches\n');
  assert.match(text, 'Shared modules\n  2 functions, 10 lines  shared/money.ts\n');
  assert.match(text, 'Unresolved\n  ./gone  src/refunds/app.ts:2\n');
  assert.match(pretty.render({ ...shop, typeCycles: [['a.ts', 'b.ts']] }, style), '1 cycle of types, which');
  assert.match(pretty.render({ ...shop, cycles: [['a.ts', 'b.ts']] }, style), 'Cycles\n  a.ts → b.ts → a.ts\n');
});

test('an empty graph is still valid in every format', () => {
  assert.match(pretty.render(empty, style), 'The graph is empty');
  assert.is(mermaid.render(empty, style), 'flowchart LR\n');
  assert.is(graphReporters.length, 4);
});

test('json is the graph, and a part of it is a graph', () => {
  assertConforms(json.render(shop, style), 'graph');
  assertConforms(json.render(reachedBy(shop, ORDERS_ID), style), 'graph');
});

test('one function: what it runs, without what it only takes types from', () => {
  const part = reachedBy(shop, ORDERS_ID);
  assert.equal(
    part.modules.map(({ file }) => file),
    ['shared/money.ts', 'src/orders/app.ts'],
  );
  assert.equal(
    part.edges.map(({ specifier }) => specifier),
    ['zod', '../../shared/money'],
  );
});

test('a function goes by its name or its id', () => {
  const { functions } = aReport();
  assert.is(functionNamed('OrdersFunction', functions).id, ORDERS_ID);
  assert.is(functionNamed(REFUNDS_ID, functions).id, REFUNDS_ID);
  assert.throws(
    () => functionNamed('OrderFunction', functions),
    (error: { hint: string }) => error.hint === 'Did you mean OrdersFunction?',
  );
  assert.throws(
    () => functionNamed('Stock', functions),
    (error: { hint: string }) => error.hint === 'Known are OrdersFunction, RefundsFunction',
  );
  assert.throws(
    () => functionNamed('OrdersFunction', [...functions, { ...functions[0]!, id: 'b#OrdersFunction' }]),
    /2 functions are named/,
  );
});

test('the shortest chain of imports to a package', () => {
  const chain = chainTo(shop, 'src/orders/app.ts', 'zod');
  assert.equal(
    chain?.map(({ specifier }) => specifier),
    ['../../shared/money', 'zod'],
  );
  assert.is(chainTo(shop, 'src/orders/app.ts', 'src/refunds/app.ts'), undefined);
  assert.equal(chainTo(shop, 'src/orders/app.ts', 'src/orders/app.ts'), []);
});

/** entry → step0 → step1 → … → step4 → zod, and one more file that imports step2. */
const row: GraphReport = {
  ...empty,
  modules: ['entry', 'step0', 'step1', 'step2', 'step3', 'step4', 'other'].map((name) =>
    module(`src/${name}.ts`, [ORDERS_ID]),
  ),
  edges: [
    ...['entry step0', 'step0 step1', 'step1 step2', 'step2 step3', 'step3 step4', 'other step2'].map((pair) => {
      const [from, to] = pair.split(' ');
      const specifier = `./${to}`;
      return { from: `src/${from}.ts`, to: `src/${to}.ts`, specifier, kind: 'import' as const, line: 1 };
    }),
    ...['step4', 'step3', 'other'].map((name) => ({
      from: `src/${name}.ts`,
      npm: 'zod',
      specifier: 'zod',
      kind: 'import' as const,
      line: 2,
    })),
  ],
};
const names = ({ modules }: GraphReport) => modules.map(({ file }) => file.slice(4, -3)).join(' ');

test('around a file: who imports it and what it imports, so many steps away', () => {
  const near = around(row, 'src/step2.ts', 1);
  assert.is(names(near), 'step1 step2 step3 other');
  assert.is(near.edges.length, 3);
  assert.is(names(around(row, 'src/step2.ts', 2)), 'step0 step1 step2 step3 step4 other');
  assert.is(names(around(row, 'src/step2.ts', 0)), 'step2');
  assertConforms(json.render(near, style), 'graph');
});

test('around a file: npm packages of what it imports, not of its importers or a step too far', () => {
  const packages = (depth: number) =>
    around(row, 'src/step2.ts', depth)
      .edges.filter(({ npm }) => npm !== undefined)
      .map(({ from }) => from);
  assert.equal(packages(1), []);
  assert.equal(packages(2), ['src/step3.ts']);
  assert.equal(packages(3), ['src/step4.ts', 'src/step3.ts']);
});

test('down from an entry there are no importers', () => {
  assert.is(names(around(row, 'src/step2.ts', 2, true)), 'step2 step3 step4');
});

const spread: GraphReport = {
  ...empty,
  modules: ['orders', 'refunds'].flatMap((area) =>
    Array.from({ length: 60 }, (_, at) => module(`src/${area}/part${at % 2}/step${at}.ts`, [ORDERS_ID])),
  ),
  edges: [
    {
      from: 'src/orders/part0/step0.ts',
      to: 'src/refunds/part1/step1.ts',
      specifier: '../../refunds/part1/step1',
      kind: 'import',
      line: 1,
    },
  ],
};

test('folded as asked: a box for each folder, each unit, or each module', () => {
  const boxes = (fold: 'none' | 'folder' | 'unit') =>
    mermaid.render(spread, { ...style, fold }).match(/n\d+\["[^"]+"\]/g)?.length;
  assert.is(boxes('none'), 120);
  assert.is(boxes('folder'), 4);
  assert.is(boxes('unit'), 1);
  assert.match(dot.render(spread, { ...style, fold: 'folder' }), 'n0 [label="src/orders/part0/"];');
});

test('a large graph of one unit is folded by folder', () => {
  assert.match(mermaid.render(spread, style), 'n0["src/orders/part0/"]\n  n1["src/orders/part1/"]');
});

test('folders are as deep as leaves a picture', () => {
  const modules = Array.from({ length: 300 }, (_, at) => module(`src/area${at % 3}/deep${at}/step.ts`, [ORDERS_ID]));
  assert.match(mermaid.render({ ...empty, modules }, style), 'flowchart LR\n  n0["src/area0/"]\n  n1["src/area1/"]');
});

test.run();
