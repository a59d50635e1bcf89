import type { Path } from '../src/model/place.ts';

/** Texts by path. */
export type Files = Readonly<Record<Path, string>>;

/** One way to name a file or package, and the edge it must give: `from -> to`, or none. */
export interface Kind {
  readonly name: string;
  /** Beside `orders/app.js` or whatever `entry` says. */
  readonly files: Files;
  readonly entry?: Path;
  /** `kind target`, in order; types say so. */
  readonly edges: readonly string[];
  /** Also other edges than those, which belong to the way it is written. */
  readonly more?: true;
}

/** TypeScript, with what it leads to. */
export const ts = (
  name: string,
  text: string,
  edges: string | readonly string[],
  others: Files = { 'orders/money.ts': '' },
): Kind => ({
  name,
  files: { 'orders/app.ts': text, ...others },
  edges: [edges].flat(),
});
/** CommonJS as it runs. */
export const js = (name: string, text: string, edge: string, others: Files = { 'orders/money.js': '' }): Kind => ({
  name,
  entry: 'orders/app.js',
  files: { 'orders/app.js': text, ...others },
  edges: [edge],
  more: true,
});
/** An ES module as it runs. */
const mjs = (name: string, text: string, edge: string, others: Files = { 'orders/money.js': '' }): Kind => ({
  name,
  entry: 'orders/app.mjs',
  files: { 'orders/app.mjs': text, ...others },
  edges: [edge],
  more: true,
});

const MONEY = 'orders/money.ts';
/** An npm package of the same workspace, not built. */
export const WORKSPACE = {
  'package.json': '{ "workspaces": ["packages/*"] }',
  'packages/money/package.json':
    '{ "name": "@shop/money", "exports": { ".": "./dist/index.js", "./format": "./dist/format.js" } }',
  'packages/money/src/index.ts': '',
  'packages/money/src/format.ts': '',
};

/** The kinds of the survey of import-graph tools, by their numbers there. */
export const KINDS: readonly Kind[] = [
  ts('1 import for its effects', "import './money';", `import ${MONEY}`),
  ts('2 default import', "import money from './money';", `import ${MONEY}`),
  ts('3 import type', "import type { Money } from './money';", `import ${MONEY} type`),
  ts('4 inline type import', "import { type Money } from './money';", `import ${MONEY} type`),
  ts('5 export * from', "export * from './money';", `export ${MONEY}`),
  ts('6 export * as', "export * as money from './money';", `export ${MONEY}`),
  ts('7 export { } from', "export { total } from './money';", `export ${MONEY}`),
  ts('8 export type from', "export type { Money } from './money';", `export ${MONEY} type`),
  ts('9 import() of a literal', "await import('./money');", `dynamic ${MONEY}`),
  ts('10 import() of a template without gaps', 'await import(`./money`);', `dynamic ${MONEY}`),
  ts(
    '11 import() of a template',
    'await import(`./handlers/${name}`);',
    ['dynamic orders/handlers/refund.ts', 'dynamic orders/handlers/stock.ts'],
    {
      'orders/handlers/refund.ts': '',
      'orders/handlers/stock.ts': '',
      'orders/handlers/refund.test.ts': '',
      'orders/other.ts': '',
    },
  ),
  ts('12 import attributes', "import rates from './rates.json' with { type: 'json' };", 'import orders/rates.json', {
    'orders/rates.json': '{}',
  }),
  ts('13 JSON', "import rates from './rates.json';", 'import orders/rates.json', { 'orders/rates.json': '{}' }),
  js('14 require', "const money = require('./money');", 'require orders/money.js'),
  js('15 require in a function', "const load = () => require('./money');", 'require orders/money.js'),
  js('16 require on a condition', "if (online) require('./money');", 'require orders/money.js'),
  js('17 require.resolve', "require.resolve('./money');", 'resolve orders/money.js'),
  mjs(
    '18 createRequire',
    "import { createRequire } from 'node:module'; const load = createRequire(import.meta.url); load('./money');",
    'require orders/money.js',
  ),
  ts('19 import x = require()', "import money = require('./money');", `import-equals ${MONEY}`),
  ts('20 import() as a type', "let money: import('./money').Money;", `import ${MONEY} type`),
  ts('21 a pattern of tsconfig paths', "import '@/money';", `import ${MONEY}`, {
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["orders/*"] } } }',
    'orders/money.ts': '',
  }),
  ts('22 a bare path by baseUrl', "import 'orders/money';", `import ${MONEY}`, {
    'tsconfig.json': '{ "compilerOptions": { "baseUrl": "." } }',
    'orders/money.ts': '',
  }),
  ts('23 package imports', "import '#money';", `import ${MONEY}`, {
    'orders/package.json': '{ "imports": { "#money": "./money.js" } }',
    'orders/money.ts': '',
  }),
  ts('24 the npm package itself', "import 'orders/money';", `import ${MONEY}`, {
    'orders/package.json': '{ "name": "orders", "exports": { "./money": "./money.ts" } }',
    'orders/money.ts': '',
  }),
  ts(
    '25 a workspace package that is not built',
    "import '@shop/money';",
    'import packages/money/src/index.ts',
    WORKSPACE,
  ),
  ts('26 a workspace package whose main is its source', "import 'shop-rates';", 'import packages/rates/src/rates.ts', {
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/rates/package.json': '{ "name": "shop-rates", "main": "src/rates.ts" }',
    'packages/rates/src/rates.ts': '',
  }),
  ts('27 .js for .ts', "import './money.js';", `import ${MONEY}`),
  ts('28 .mjs for .mts', "import './money.mjs';", 'import orders/money.mts', { 'orders/money.mts': '' }),
  ts('29 .cjs for .cts', "import './money.cjs';", 'import orders/money.cts', { 'orders/money.cts': '' }),
  ts('30 index of a folder', "import './money';", 'import orders/money/index.ts', { 'orders/money/index.ts': '' }),
  js('31 a path below /opt', "require('/opt/nodejs/money');", 'require layer/nodejs/money.js in Shared', {
    'layer/nodejs/money.js': '',
  }),
  js(
    '32 a bare name that a layer serves',
    "require('money');",
    'require layer/nodejs/node_modules/money/index.js in Shared',
    {
      'layer/nodejs/node_modules/money/index.js': '',
    },
  ),
  ts('33 jest.mock', "jest.mock('./money');", `resolve ${MONEY}`),
  ts('34 vi.importActual', "await vi.importActual('./money');", `dynamic ${MONEY}`),
  ts('35 TSX', "import { Page } from './page';", 'import orders/page.tsx', { 'orders/page.tsx': '' }),
  js('36 require of JSON', "require('./rates.json');", 'require orders/rates.json', { 'orders/rates.json': '{}' }),
  js('37 require of an add-on', "require('./money.node');", 'require orders/money.node', { 'orders/money.node': '' }),
  mjs('38 new URL beside the module', "new URL('./page.html', import.meta.url);", 'asset orders/page.html', {
    'orders/page.html': '',
  }),
  js(
    '39 a file read by its path',
    "const path = require('path'); fs.readFileSync(path.join(__dirname, 'page.html'));",
    'asset orders/page.html',
    { 'orders/page.html': '' },
  ),
  mjs('40 a worker', "new Worker(new URL('./count.js', import.meta.url));", 'asset orders/count.js', {
    'orders/count.js': '',
  }),
  js('41 a forked process', "const { fork } = require('child_process'); fork('./count.js');", 'asset orders/count.js', {
    'orders/count.js': '',
  }),
  js('42 require of a constant', "const MONEY = './money'; require(MONEY);", 'require orders/money.js'),
  js('43 require of a sum', "require('./mo' + 'ney');", 'require orders/money.js'),
  js('44 module.require', "module.require('./money');", 'require orders/money.js'),
  mjs('45 import.meta.resolve', "import.meta.resolve('./money.js');", 'resolve orders/money.js'),
  ts('46 a referenced path', '/// <reference path="./globals.d.ts" />', 'import orders/globals.d.ts type', {
    'orders/globals.d.ts': '',
  }),
  js(
    '47 require of a joined path',
    "const { join } = require('node:path'); require(join(__dirname, 'money'));",
    'require orders/money.js',
  ),
  ts('48 jest.requireActual', "jest.requireActual('./money');", `require ${MONEY}`),
  js('49 a type in JSDoc', "/** @type {import('./money').Money} */ let money;", 'import orders/money.js type'),
  ts('210 exact tsconfig paths', "import 'money';", `import ${MONEY}`, {
    'tsconfig.json': '{ "compilerOptions": { "paths": { "money": ["orders/money.ts"] } } }',
    'orders/money.ts': '',
  }),
  ts('230 a pattern of package imports', "import '#shop/money';", `import ${MONEY}`, {
    'orders/package.json': '{ "imports": { "#shop/*": "./*.js" } }',
    'orders/money.ts': '',
  }),
  ts(
    '250 a subpath of a workspace package',
    "import '@shop/money/format';",
    'import packages/money/src/format.ts',
    WORKSPACE,
  ),
  {
    ...ts('350 import() after quotes in JSX', '', []),
    entry: 'orders/app.tsx',
    files: {
      'orders/app.tsx': "const page = <p>don't</p>; const late = import('./money');",
      'orders/money.ts': '',
    },
    edges: [`dynamic ${MONEY}`],
  },
];
