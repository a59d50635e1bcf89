import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { studyLayers } from '../layers/index.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, Layer, Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { createParser } from '../parse/index.ts';
import { buildGraph } from './index.ts';

const test = suite('graph');

const declaredAt = { file: 'template.yaml' };

function unit(name: string, entry: Path, more: Partial<FunctionPackage> = {}): FunctionPackage {
  return {
    kind: 'function',
    id: name,
    name,
    framework: 'sam',
    declaredAt,
    entry,
    root: entry.slice(0, entry.lastIndexOf('/')),
    runtime: { value: 'nodejs22.x', at: declaredAt },
    packageType: 'Zip',
    bundled: false,
    layers: [],
    layersComplete: true,
    ...more,
  };
}

function layer(name: string, root: Path, more: Partial<Layer> = {}): Layer {
  return {
    kind: 'layer',
    id: name,
    name,
    framework: 'sam',
    declaredAt,
    root,
    mounts: [{ at: '', from: root }],
    installs: [],
    complete: true,
    compatibleRuntimes: [],
    compatibleArchitectures: [],
    ...more,
  };
}

const attach = (...layers: string[]) => layers.map((id) => ({ kind: 'local' as const, layer: id, at: declaredAt }));

function graphOf(files: Record<Path, string>, workspace: Partial<Workspace>, declared: Options['layers'] = {}) {
  const host = memoryHost(files);
  const whole = { functions: [], layers: [], ...workspace };
  const parser = createParser(host);
  return buildGraph({ workspace: whole, layers: studyLayers(whole, host), parser, host, declared });
}

/** `from specifier -> target`, a line for each edge. */
function lines(files: Record<Path, string>, workspace: Partial<Workspace>, declared: Options['layers'] = {}): string[] {
  return graphOf(files, workspace, declared).edges.map(({ from, site, target, functions }) => {
    const name =
      'file' in target
        ? target.file
        : 'name' in target
          ? `${target.kind} ${target.name}`
          : target.kind === 'declared'
            ? 'declared'
            : target.certain
              ? `nothing${target.near === undefined ? '' : ` near ${target.near}`}`
              : 'unknown';
    const version = 'version' in target ? `@${target.version ?? ''}` : '';
    return `${from} ${site.specifier} -> ${name}${version}${'layer' in target ? ` in ${target.layer ?? ''}` : ''}${functions ? ` for ${functions.join(' ')}` : ''}`;
  });
}

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

test('what a user or its maker says a layer provides', () => {
  const files = {
    'orders/app.js': "require('zod'); require('ulid'); require('/opt/nodejs/money'); require('/opt/nodejs/rates');",
    'stock/app.js': "require('ulid'); require('@aws-lambda-powertools/logger');",
    'refunds/app.js': "require('ulid');",
  };
  const arn = (name: string) => [
    { kind: 'arn' as const, arn: `arn:aws:lambda:eu-west-1:017000801446:layer:${name}:7`, at: declaredAt },
  ];
  const functions = [
    unit('Orders', 'orders/app.js', { layers: arn('shop-base') }),
    unit('Refunds', 'refunds/app.js', { layers: arn('AWS-Parameters-and-Secrets-Lambda-Extension') }),
    unit('Stock', 'stock/app.js', { layers: arn('AWSLambdaPowertoolsTypeScriptV2') }),
  ];
  assert.equal(lines(files, { functions }, { 'shop-*': { provides: ['zod', '/opt/nodejs/money.js'] } }), [
    'orders/app.js zod -> npm zod',
    'orders/app.js ulid -> nothing for Orders',
    'orders/app.js /opt/nodejs/money -> declared',
    'orders/app.js /opt/nodejs/rates -> nothing for Orders',
    'refunds/app.js ulid -> nothing for Refunds',
    'stock/app.js ulid -> unknown for Stock',
    'stock/app.js @aws-lambda-powertools/logger -> npm @aws-lambda-powertools/logger',
  ]);
});

test('ES modules that ship as they are get nothing completed, and no SDK before Node 18', () => {
  const files = {
    'orders/package.json': '{ "type": "module" }',
    'orders/app.js': "import './money'; import './stock.js'; import './Rates.js'; import 'aws-sdk';",
    'orders/money.js': '',
    'orders/stock.js': "import './refunds';",
    'orders/rates.js': '',
    'orders/refunds/index.js': '',
  };
  const runtime = { value: 'nodejs16.x', at: declaredAt };
  const functions = [unit('Orders', 'orders/app.js', { runtime })];
  assert.equal(lines(files, { functions }), [
    'orders/app.js ./money -> nothing near orders/money.js for Orders',
    'orders/app.js ./stock.js -> orders/stock.js',
    'orders/app.js ./Rates.js -> nothing near orders/rates.js for Orders',
    'orders/app.js aws-sdk -> nothing for Orders',
    'orders/stock.js ./refunds -> nothing near orders/refunds/index.js for Orders',
  ]);
  const packed = [unit('Orders', 'orders/app.js', { bundled: true })];
  assert.is(lines(files, { functions: packed })[0], 'orders/app.js ./money -> orders/money.js');
  const built = { ...files, 'package.json': '{ "devDependencies": { "esbuild": "0.28.0" } }' };
  assert.is(lines(built, { functions })[0], 'orders/app.js ./money -> orders/money.js');
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

test('a cycle of types or of lazy imports is none', () => {
  const files = {
    'orders/app.ts': "import './a'; import './c';",
    'orders/a.ts': "import './b';",
    'orders/b.ts': "import type { A } from './a';",
    'orders/c.ts': "import './d';",
    'orders/d.ts': "import './c';",
  };
  assert.equal(graphOf(files, { functions: [unit('Orders', 'orders/app.ts')] }).cycles, [
    ['orders/c.ts', 'orders/d.ts'],
  ]);
});

test.run();
