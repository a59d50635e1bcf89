import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { attach, declaredAt, layer, lines, unit } from '../../test/graph-lines.ts';
import { memoryHost } from '../host/memory.ts';
import { studyLayers } from '../layers/index.ts';
import type { Path } from '../model/place.ts';
import { createParser } from '../parse/index.ts';
import { buildGraph } from './index.ts';

const test = suite('resolve');

test('what a user or its maker says a layer provides', () => {
  const files = {
    'orders/app.js': "require('zod'); require('ulid'); require('/opt/nodejs/money'); require('/opt/nodejs/rates');",
    'stock/app.js': "require('ulid'); require('@aws-lambda-powertools/logger');",
    'refunds/app.js': "require('ulid');",
  };
  const arn = (name: string, account = '123456789012') => [
    { kind: 'arn' as const, arn: `arn:aws:lambda:eu-west-1:${account}:layer:${name}:7`, at: declaredAt },
  ];
  const functions = [
    unit('Orders', 'orders/app.js', { layers: arn('shop-base') }),
    unit('Refunds', 'refunds/app.js', { layers: arn('AWS-Parameters-and-Secrets-Lambda-Extension', '015030872274') }),
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

test('a path map leads to whatever a bundler loads, and not to declarations', () => {
  const files = {
    'orders/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"], "money": ["./types/money.d.ts"] } } }',
    'orders/app.ts': "import '@/page.css'; import rates from '@/rates.json'; import '@/types/stock'; import 'money';",
    'orders/page.css': '',
    'orders/rates.json': '{}',
    'orders/types/stock.d.ts': '',
    'orders/types/money.d.ts': '',
  };
  assert.equal(lines(files, { functions: [unit('Orders', 'orders/app.ts')] }), [
    'orders/app.ts @/page.css -> orders/page.css',
    'orders/app.ts @/rates.json -> orders/rates.json',
    'orders/app.ts @/types/stock -> nothing for Orders',
    'orders/app.ts money -> nothing for Orders',
  ]);
});

test('declarations without code, by every way of naming them; sources come first', () => {
  const files = {
    'orders/app.ts':
      "import './money'; import './rates.js'; import './stock.mjs'; import './types'; import './built/cover.js';",
    'orders/money.d.ts': '',
    'orders/rates.d.ts': '',
    'orders/stock.d.mts': '',
    'orders/types/index.d.ts': '',
    'orders/built/cover.d.ts': '',
    'orders/built/cover.ts': '',
  };
  assert.equal(lines(files, { functions: [unit('Orders', 'orders/app.ts')] }), [
    'orders/app.ts ./money -> orders/money.d.ts',
    'orders/app.ts ./rates.js -> orders/rates.d.ts',
    'orders/app.ts ./stock.mjs -> orders/stock.d.mts',
    'orders/app.ts ./types -> orders/types/index.d.ts',
    'orders/app.ts ./built/cover.js -> orders/built/cover.ts',
  ]);
});

test('maps of test runners are hints, where a layer cannot be seen', () => {
  const files = {
    'orders/app.js': "require('/opt/nodejs/money'); require('/opt/rates'); require('/opt/stock/list');",
    'package.json': '{ "jest": { "moduleNameMapper": { "^/opt/nodejs/(.*)$": "<rootDir>/layers/base/nodejs/$1" } } }',
    'orders/jest.config.js': "module.exports = { moduleNameMapper: { '^/opt/rates$': '<rootDir>/../layers/rates' } };",
    'vitest.config.ts':
      "export default { test: { alias: { '/opt/stock': path.resolve(__dirname, './layers/stock') } } };",
    'layers/base/nodejs/money.js': '',
    'layers/rates.js': '',
    'layers/stock/list.js': '',
  };
  const layers = [{ kind: 'unknown' as const, text: '!ImportValue Base', at: declaredAt }];
  assert.equal(lines(files, { functions: [unit('Orders', 'orders/app.js', { layers })] }), [
    'orders/app.js /opt/nodejs/money -> layers/base/nodejs/money.js',
    'orders/app.js /opt/rates -> layers/rates.js',
    'orders/app.js /opt/stock/list -> layers/stock/list.js',
  ]);
  assert.is(
    lines(files, { functions: [unit('Orders', 'orders/app.js')] })[0],
    'orders/app.js /opt/nodejs/money -> nothing for Orders',
  );
});

test('workspace packages by their links, and from builds for both module systems', () => {
  const files = {
    'orders/app.ts': "import 'money/format'; import 'orders';",
    'orders/package.json': '{ "name": "orders" }',
    'orders/index.ts': '',
    'orders/node_modules/money/package.json': '',
    'libs/money/package.json': '{ "name": "money", "exports": { "./format": { "require": "./lib/cjs/format.js" } } }',
    'libs/money/src/format.ts': '',
  };
  const host = memoryHost(files);
  const linked = { ...host, realPath: (path: Path) => path.replace('orders/node_modules', 'libs') };
  const workspace = { functions: [unit('Orders', 'orders/app.ts')], layers: [] };
  const parser = createParser(linked);
  const { edges } = buildGraph({ workspace, layers: studyLayers(workspace, linked), parser, host: linked });
  assert.equal(
    edges.map(({ target }) => ('file' in target ? target.file : target.kind)),
    ['libs/money/src/format.ts', 'unresolved'],
  );
});

test('an npm package that is left out of the zip comes from a layer', () => {
  const files = {
    'orders/app.js': "require('zod'); require('dayjs'); require('ms')",
    'orders/package.json': '{"dependencies":{"zod":"4.1.0","dayjs":"1.11.0","ms":"2.1.3"}}',
    'shared/nodejs/node_modules/zod/index.js': '',
    'shared/nodejs/node_modules/dayjs/index.js': '',
  };
  const patterns = ['!node_modules/**', 'node_modules/dayjs/**'];
  const functions = [unit('Orders', 'orders/app.js', { layers: attach('Shared'), patterns })];
  assert.equal(lines(files, { functions, layers: [layer('Shared', 'shared')] }), [
    'orders/app.js zod -> shared/nodejs/node_modules/zod/index.js in Shared for Orders',
    'orders/app.js dayjs -> npm dayjs@1.11.0',
    'orders/app.js ms -> npm ms@2.1.3',
  ]);
});

test('what Architect copies into each function', () => {
  const files = {
    'app.arc': '@app\nshop\n@http\nget /\n',
    'src/http/get-index/index.mjs': "import '@architect/shared/money.mjs'; import '@architect/shared';",
    'src/shared/money.mjs': '',
    'src/shared/index.mjs': '',
  };
  const functions = [unit('Index', 'src/http/get-index/index.mjs')];
  assert.equal(lines(files, { functions }), [
    'src/http/get-index/index.mjs @architect/shared/money.mjs -> src/shared/money.mjs',
    'src/http/get-index/index.mjs @architect/shared -> src/shared/index.mjs',
  ]);
});

test('what a lock file lists at the top of node_modules came along with another package', () => {
  const files = {
    'orders/package.json': '{ "dependencies": { "auth": "^1.0.0" } }',
    'orders/package-lock.json':
      '{ "packages": { "node_modules/jose": { "version": "6.1.0", "license": "MIT" }, "node_modules/auth/node_modules/ulid": { "version": "3.0.0" } } }',
    'orders/app.js': "require('jose'); require('ulid'); require('jos');",
    'stock/yarn.lock': '"jose@^6.0.0", jose@latest:\n  version "6.2.0"\n',
    'stock/app.js': "require('jose'); require('ulid');",
  };
  const functions = [unit('Orders', 'orders/app.js'), unit('Stock', 'stock/app.js')];
  assert.equal(lines(files, { functions }), [
    'orders/app.js jose -> npm jose@6.1.0',
    'orders/app.js ulid -> nothing for Orders',
    'orders/app.js jos -> nothing for Orders',
    'stock/app.js jose -> npm jose@6.2.0',
    'stock/app.js ulid -> nothing for Stock',
  ]);
});

test('nothing is certain of what a build makes, or of what the compiler erases', () => {
  const files = {
    '.gitignore': 'gen/\n',
    'orders/app.ts':
      "import { client } from './gen/client'; import { Plan } from 'plans'; import { run } from 'runs'; run(client as Plan);",
    'orders/rates.ts': '',
  };
  assert.equal(lines(files, { functions: [unit('Orders', 'orders/app.ts')] }), [
    'orders/app.ts ./gen/client -> unknown for Orders',
    'orders/app.ts plans -> unknown for Orders',
    'orders/app.ts runs -> nothing for Orders',
  ]);
});

test('the runtime brings what durable functions are written with, from Node 22 on', () => {
  const files = { 'orders/app.js': "require('@aws/durable-execution-sdk-js');" };
  const on = (value: string) =>
    lines(files, { functions: [unit('Orders', 'orders/app.js', { runtime: { value, at: declaredAt } })] }).join();
  assert.match(on('nodejs24.x'), '-> npm');
  assert.match(on('nodejs20.x'), '-> nothing');
});

test.run();
