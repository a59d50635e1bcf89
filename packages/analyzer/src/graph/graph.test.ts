import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findTypeCycles } from './index.ts';
import { attach, declaredAt, graphOf, layer, lines, unit } from '../../test/graph-lines.ts';

const test = suite('graph');

test('relative imports as Node and the compilers complete them', () => {
  const files = {
    'orders/app.ts':
      "import './money'; import './stock.js'; import './refunds'; import './rates.json'; import './gone';",
    'orders/money.ts': '',
    'orders/money.js': '',
    'orders/stock.ts': '',
    'orders/refunds/index.ts': '',
    'orders/rates.json': '{}',
  };
  assert.equal(lines(files, { functions: [unit('Orders', 'orders/app.ts')] }), [
    'orders/app.ts ./money -> orders/money.ts',
    'orders/app.ts ./stock.js -> orders/stock.ts',
    'orders/app.ts ./refunds -> orders/refunds/index.ts',
    'orders/app.ts ./rates.json -> orders/rates.json',
    'orders/app.ts ./gone -> nothing for Orders',
  ]);
});

test('/opt leads to the layers of the very function that imports it, the last one first', () => {
  const files = {
    'orders/app.js': "require('/opt/nodejs/money')",
    'refunds/app.js': "require('/opt/nodejs/money')",
    'stock/app.js': "require('/opt/nodejs/money')",
    'shared/nodejs/money.js': '',
    'override/nodejs/money.js': '',
  };
  const functions = [
    unit('Orders', 'orders/app.js', { layers: attach('Shared', 'Override') }),
    unit('Refunds', 'refunds/app.js', { layers: attach('Shared') }),
    unit('Stock', 'stock/app.js'),
  ];
  assert.equal(lines(files, { functions, layers: [layer('Override', 'override'), layer('Shared', 'shared')] }), [
    'orders/app.js /opt/nodejs/money -> override/nodejs/money.js in Override for Orders',
    'refunds/app.js /opt/nodejs/money -> shared/nodejs/money.js in Shared for Refunds',
    'stock/app.js /opt/nodejs/money -> nothing for Stock',
  ]);
});

test('a module two functions share has an edge for each answer', () => {
  const files = {
    'shared/read.js': "require('/opt/nodejs/money')",
    'a/app.js': "require('../shared/read')",
    'b/app.js': "require('../shared/read')",
    'layer/nodejs/money.js': '',
  };
  const functions = [unit('A', 'a/app.js', { layers: attach('Layer') }), unit('B', 'b/app.js')];
  assert.equal(
    lines(files, { functions, layers: [layer('Layer', 'layer')] }).filter((line) => line.startsWith('shared')),
    [
      'shared/read.js /opt/nodejs/money -> layer/nodejs/money.js in Layer for A',
      'shared/read.js /opt/nodejs/money -> nothing for B',
    ],
  );
});

test('a bare specifier: the zip, then nodeNN, then node_modules of the layers, then the SDK of the runtime', () => {
  const files = {
    'orders/app.js':
      "require('zod'); require('dayjs'); require('shared'); require('ulid'); require('@aws-sdk/client-s3'); require('aws-sdk');",
    'orders/package.json': '{ "dependencies": { "zod": "^4.0.0" } }',
    'layer/nodejs/node_modules/zod/package.json': '{ "name": "zod", "version": "3.0.0", "license": "MIT" }',
    'layer/nodejs/node_modules/dayjs/package.json': '{ "name": "dayjs", "version": "1.0.0", "license": "MIT" }',
    'layer/nodejs/node22/node_modules/dayjs/package.json': '{ "name": "dayjs", "version": "2.0.0", "license": "MIT" }',
    'layer/nodejs/node_modules/shared/index.js': '',
    'installs/package.json': '{ "dependencies": { "ulid": "2.1.0" } }',
  };
  const functions = [unit('Orders', 'orders/app.js', { layers: attach('Layer', 'Installs') })];
  const layers = [
    layer('Installs', 'installs', { mounts: [], installs: [{ at: 'nodejs', from: 'installs/package.json' }] }),
    layer('Layer', 'layer'),
  ];
  assert.equal(lines(files, { functions, layers }), [
    'orders/app.js zod -> npm zod',
    'orders/app.js dayjs -> npm dayjs@2.0.0 in Layer for Orders',
    'orders/app.js shared -> layer/nodejs/node_modules/shared/index.js in Layer for Orders',
    'orders/app.js ulid -> npm ulid@2.1.0 in Installs for Orders',
    'orders/app.js @aws-sdk/client-s3 -> npm @aws-sdk/client-s3',
    'orders/app.js aws-sdk -> nothing for Orders',
  ]);
});

test('what an unknown layer may bring is unknown, not missing', () => {
  const files = { 'orders/app.js': "require('/opt/nodejs/money')" };
  const functions = [unit('Orders', 'orders/app.js', { layers: [{ kind: 'arn', arn: 'arn:…', at: declaredAt }] })];
  assert.equal(lines(files, { functions }), ['orders/app.js /opt/nodejs/money -> unknown for Orders']);
});

test('a layer file reaches its own neighbours, other layers and npm packages beside it', () => {
  const files = {
    'orders/app.js': "require('/opt/base')",
    'base/base.js': "require('./names'); require('/opt/other'); require('ulid'); require('../opt/other');",
    'base/names.js': '',
    'other/other.js': '',
    'base/node_modules/ulid/package.json': '{ "version": "2.1.0", "license": "MIT" }',
  };
  const functions = [unit('Orders', 'orders/app.js', { layers: attach('Base', 'Other') })];
  const found = lines(files, { functions, layers: [layer('Base', 'base'), layer('Other', 'other')] });
  assert.equal(found.slice(0, 3), [
    'base/base.js ./names -> base/names.js',
    'base/base.js /opt/other -> other/other.js in Other for Orders',
    'base/base.js ulid -> npm ulid@2.1.0',
  ]);
});

test('tsconfig paths, package imports and workspace packages lead to sources', () => {
  const files = {
    'tsconfig.json': '{ "extends": "./base.json" }',
    'base.json':
      '{ /* shared */ "compilerOptions": { "paths": { "@shop/*": ["libs/*/src"], "@/*": ["orders/*"], }, } }',
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/money/package.json':
      '{ "name": "shop-money", "main": "dist/index.js", "exports": { ".": "./dist/index.js", "./format": { "import": "./dist/format.js" } } }',
    'packages/money/src/index.ts': '',
    'packages/money/src/format.ts': '',
    'libs/stock/src/index.ts': '',
    'orders/names.ts': '',
    'orders/package.json': '{ "imports": { "#rates": "./rates.js" } }',
    'orders/rates.ts': '',
    'orders/app.ts':
      "import '@shop/stock'; import '@/names'; import '#rates'; import 'shop-money'; import 'shop-money/format';",
  };
  assert.equal(lines(files, { functions: [unit('Orders', 'orders/app.ts')] }), [
    'orders/app.ts @shop/stock -> libs/stock/src/index.ts',
    'orders/app.ts @/names -> orders/names.ts',
    'orders/app.ts #rates -> orders/rates.ts',
    'orders/app.ts shop-money -> packages/money/src/index.ts',
    'orders/app.ts shop-money/format -> packages/money/src/format.ts',
  ]);
});

test('reach counts what runs, through layers, and no types', () => {
  const files = {
    'orders/app.ts':
      "import { total } from './money'; import type { Order } from './order'; export const handler = total;",
    'orders/money.ts': '',
    'orders/order.ts': '',
    'orders/unused.ts': '',
  };
  const graph = graphOf(files, { functions: [unit('Orders', 'orders/app.ts')] });
  assert.equal(
    [...graph.reach],
    [
      ['orders/app.ts', ['Orders']],
      ['orders/money.ts', ['Orders']],
    ],
  );
  assert.equal(
    graph.modules.map((module) => module.file),
    ['orders/app.ts', 'orders/money.ts', 'orders/order.ts', 'orders/unused.ts'],
  );
});

test('a cycle of types is told apart, one of lazy imports is none', () => {
  const files = {
    'orders/app.ts': "import './a'; import './c';",
    'orders/a.ts': "import './b';",
    'orders/b.ts': "import type { A } from './a';",
    'orders/c.ts': "import './d';",
    'orders/d.ts': "import './c';",
  };
  const late = {
    ...files,
    'orders/e.ts': "import './f';",
    'orders/f.ts': "export const later = () => import('./e');",
  };
  const graph = graphOf(late, { functions: [unit('Orders', 'orders/app.ts')] });
  assert.equal(graph.cycles, [['orders/c.ts', 'orders/d.ts']]);
  assert.equal(findTypeCycles(graph), [['orders/a.ts', 'orders/b.ts']]);
});

test.run();
