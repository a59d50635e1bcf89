import glob from 'fast-glob';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isSourceFile } from '../source-files.ts';
import { differences, readBoth } from '../../../test/compare-readers.ts';
import { lexImports } from './index.ts';

const test = suite('lexer and compiler');

const repository = fileURLToPath(new URL('../../../../../', import.meta.url));

/** The imports are read alike, or the lexer says that it is in doubt. */
function agree(text: string, file = 'orders.js'): void {
  assert.equal(differences(readBoth(file, text)), [], `${file}\n${text}`);
}

/** The same, and the lexer is sure. */
function settled(text: string, file = 'orders.js'): void {
  agree(text, file);
  assert.ok(lexImports(file, text), `in doubt: ${file}\n${text}`);
}

test('every fixture and every source of this repository', () => {
  const files = glob.sync('{fixtures,packages,scripts,bench}/**', {
    cwd: repository,
    ignore: ['**/node_modules/.cache/**', '**/packages/*/node_modules/**', '**/dist/**'],
    dot: true,
  });
  const sources = files.filter(isSourceFile);
  assert.ok(sources.length > 100, 'the sources are found');
  for (const file of sources) agree(readFileSync(join(repository, file), 'utf8'), file);
});

test('declarations in all their forms', () => {
  const text = `#!/usr/bin/env node
    import 'stock';
    import stock from "./stock" with { type: 'json' };
    import stock2, * as all from './all'
    import { type, type Sale, default as sold, as } from './sale';
    import { type Order, type Refund as Return } from './types';
    import {} from './nothing';
    import type Money from './money';
    import type { Rate } from './rates';
    import books = require('./books');
    export * from './one'; export * as two from './two'
    export { three } from './three'; export type { Four } from './four';
    export const imported = { import: 1, export: 2, from: './none', require: './none' }.import;
  `;
  settled(text.replace(', require: ', ', "require": '), 'orders.ts');
});

test('what surrounds a require tells whether it is lazy', () => {
  const cases = [
    `const load = () => require('./a')\nconst b = require('./b')`,
    `const load = x => x ? require('./a') : y => 1, b = require('./b')`,
    `const a = late ? () => require('./a') : require('./b')`,
    `(function () { require('./a') })(); !function () { require('./b') }()`,
    `(async () => { require('./a') })(); (async function () { require('./b') })()`,
    `(() => require('./a'))(); (x => require('./b')).call(this)`,
    `function orders() { require('./a') }\n(require('./b'))`,
    `class Orders { static { require('./a') } stock = require('./b'); load() { require('./c') } get x() { return require('./d') } }`,
    `class Orders extends require('./a') { constructor() { super(); require('./b') } }`,
    `try { require('./a') } catch (error) { require('./b') } finally { require('./c') } require('./d')`,
    `const shop = { load() { require('./a') }, stock: require('./b'), late: function () { require('./c') } }`,
    `if (late) { require('./a') } else { for (const x of y) { require('./b') } }`,
    `switch (late) { case 1: { require('./a') } default: require('./b') }`,
    `function orders(a = require('./a')) {} const b = (c = require('./b')) => c; require('./c')`,
    `define(['./a'], function () { return require('./b') }); require('./c')`,
    `const text = \`\${require('./a')} \${() => { require('./b') }}\`; require('./c')`,
  ];
  for (const text of cases) settled(text);
  settled(`const { open } = require('/opt/nodejs/stock'); import { sum } from "/opt/nodejs/money.mjs"`);
  agree(`class Orders { async load(): Promise<Map<string, { a: 1 }>> { require('./a') } }`, 'orders.ts');
  agree(`function total(of: number): of is { a: 1 } { require('./a') }`, 'orders.ts');
});

test('strings, comments, patterns, templates and text between tags hold no imports', () => {
  settled(
    `const a = 1 / 2; // require('./a')\nconst b = /["'\`/]import 'x'/g.test('require("./b")') / require('./c').d`,
  );
  settled(
    `if (/'/.test(x)) /require('.\\/a')/.exec(y); const b = \`import 'c' \${\`require('./d')\`}\`; require('./e')`,
  );
  settled(
    `const page = () => <p title="it's">Don't require('./a') <b>{require('./b')}</b> or /* {'//'} */ <br/></p>\nrequire('./c')`,
  );
  settled(
    `import { Cart } from './cart';\nexport const x = <><Cart<br/></Cart<br/></>;`.replaceAll('Cart<br/>', 'Cart'),
    'cart.tsx',
  );
  agree('const first = <T extends string>(a: T) => a; import("./b")', 'orders.tsx');
  agree('const first = <T,>(a: T) => a; require("./b")', 'orders.tsx');
});

test('what only looks like an import is none, or a doubt', () => {
  const cases = [
    `shop.require('./a'); shop.import('./b'); shop?.require('./c')`,
    `define(function (require) { require('./a') })`,
    `function require(id) { return id } require('./a')`,
    `new require('./a'); (require)('./b'); require?.('./c')`,
    `require('./' + name); import(name); require(\`./\${name}\`)`,
    `class Loader { import(id) { return id } require(id) { return id } }`,
    `{} /require('./a')/.test(x)`,
    `require('/opt/nodejs/a'); readFileSync('/opt/books.json')`,
    `a++ /require('./a')/ b`,
    `const a = '\\u002e/a'; require('\\x2e/a')`,
    `/** @type {import('./a').Order} */ let order; import('./b')`,
  ];
  for (const text of cases) agree(text, 'orders.js');
  agree(`type Load = () => import('./a').Order; let x: import('./b').Sale; const y = await import('./c')`, 'orders.ts');
  agree(
    `declare module './a' { import x from './b'; export * from './c' } namespace N { import y = require('./d') }`,
    'a.ts',
  );
});

test('mocks of jest and vitest', () => {
  settled(
    `jest.mock('./money'); vi.mock("./stock", () => ({ price: 1 })); vitest?.doUnmock(\`./rates\`); jest.fn().mockReset()`,
  );
  settled(`it('sells', async () => { const a = jest.requireActual('./a'); const b = await vi.importActual('./b') })`);
  settled(`jest.mocked(total); vi.restoreAllMocks(); jest.useFakeTimers(); shop.jest.mock('./c')`);
  agree(
    `vi.mock(import('./a')); vi.importActual<typeof import('./b')>('./b'); jest.mock(name); jest.mock`,
    'a.test.ts',
  );
  agree(`const { mock } = jest; mock('./a'); jest['mock']('./b'); jest\n.mock('./c')`);
});

test('a type in the comment of a config file', () => {
  settled(`/** @type {import('tailwindcss').Config} */\nmodule.exports = { content: ['./src'] };`);
  settled(
    `import a from './a'\n\n/** @type { import("next").NextConfig } */\nconst config = {};\nexport default config;`,
  );
  settled(`/**\n * @type {import('jest').Config}\n * for all packages\n */\nexports.config = {}`);
  const cases = [
    `/** @type {import('a').B | import('c').D} */ const x = 1`,
    `/** @type {import('a').B} */ x = 1`,
    `/** @type {import('a').B} */ (x).y()`,
    `const x = { /** @type {import('a').B} */ y: 1 }`,
    `let x /** @type {import('a').B} */ const y = 2`,
    `/** @type {import('a').B} */ /** said twice */ const y = 2`,
    `/** @type {import('a').B} */ export async function sell() {}`,
    `/** @type {import('a').B} */ export default function () {}`,
    `/** @type {import('a').B<string>} */ const y = 2`,
    `/** @type {import('a').B} @see {import('c')} */ const y = 2`,
    `/** @param {import('a').B} b */ function f(b) {} require('./x')`,
    `/* @type {import('a').B} */ const y = 2`,
    `// @type {import('a').B}\nconst y = 2`,
  ];
  for (const text of cases) agree(text, 'config.js');
  agree(cases.join('\n'), 'config.ts');
});

test('import() that cannot be a type in TypeScript', () => {
  settled(
    `import a from './a';\nconst b = import('./b');\nfunction f() { import('./c').then(g); }\nlet d; import('./d')`,
    'a.ts',
  );
  agree(`type A = import('./a').B; interface C { d: 1; e: import('./b').F } const g: import('./c').H = 1`, 'a.ts');
});

test('words that mean something only beside another', () => {
  settled(`import { Worker } from 'bullmq'; new Worker('orders', sell); // eval is evil\nconst { cwd } = options;`);
  settled(`import a from './a'; if (import.meta.env.DEV) import('./b')`, 'a.js');
  settled(`/// <reference types="node" />\nimport a from './a';`, 'a.ts');
  agree(`import { join } from 'path'; run({ cwd: '/tmp' }); const up = join('..', '..');`);
  settled(`/** @type {import('a').B} */ export default { content: [] };`);
  agree(`eval('require')('./a'); new Worker('./till.js'); const b = import.meta.url; path.join(process.cwd(), 'x')`);
});

const PATH = `import path, { join, resolve as find } from 'node:path';\n`;

test('files named by a path that constants, `path` and places make', () => {
  const cases = [
    `path.join(__dirname, 'pages', 'order.html'); join(__dirname, '..', 'rates.csv').toString(); find('books/a.json')`,
    `const root = path.dirname(__filename); read(path.join(root, 'mails', language))`,
    `read(\`\${__dirname}/mails/\${language}.txt\`); read(__dirname + '/rates/' + year + '.csv')`,
    `const f = (path) => { return path.join(__dirname, 'a/b') }; path.join(__dirname, 'c/d')`,
    `function open(root) { return root + '/a.html' } const root = './books'; read(__dirname, root + '/b.html')`,
    `let root = './a'; root = './b'; read(root + '/x.html', __dirname)`,
    `fs.writeFileSync(path.join(__dirname, 'a.html'), path.join(__dirname, 'b.html'))`,
    `new URL('./a.html', import.meta.url); new URL('./a/' + b + '.html', import.meta.url); import.meta.resolve('./c')`,
    `const __dirname = path.dirname(fileURLToPath(import.meta.url)); path.join(__dirname, 'a/b')`,
    `path.join(process.cwd(), 'a'); \`\${process.env.LAMBDA_TASK_ROOT}/logo.png\`; process.chdir(__dirname)`,
    `shop.read('/opt/books.json'); const tool = '/opt/bin/weigh'; // '/opt/not-this'`,
    `const files = { rates: './rates', home: __dirname }; read(files.rates + '/eur.csv'); read(join(files.home, 'a/b'))`,
    `class Shop { @Page(path.join(__dirname, 'a/b')) page; join(a) { return a } }`,
    `import { exec as run, fork } from 'child_process'; run(\`weigh \${book}\`); fork('pack.js'); fork(__dirname + '/b.js')`,
    `const { spawn } = require('child_process'); spawn('weigh', [join(__dirname, 'a/b')])`,
    `const require = createRequire(import.meta.url); require('./stock'); require.resolve('./rates')`,
    `!(__dirname + '/a/b'); [__dirname + '/c/d']; x && __dirname + '/e/f'`,
  ];
  for (const text of cases) settled(PATH + text, 'shop/orders.ts');
  for (const text of cases) agree(text, 'shop/orders.js');
});

test('what a path is made of is not always told by its tokens', () => {
  const cases = [
    `const root = __dirname, books = './books'; read(books + '/b.html')`,
    `if (late) var root = './a'; read(root + '/y.html', __dirname)`,
    `for (const root of roots) read(root + '/y.html', __dirname); const root = './r'; read(root + '/q.html')`,
    `const f = (root) => root + '/x.html'; const root = './a'; read(root + '/y.html', __dirname)`,
    `const { root } = options; { const root = './a'; read(root + '/b.html') } __dirname`,
    `read('./a/b' + c * d, a * b + './e/f.html', -1 + './g/h.html', __dirname)`,
    `sell(__dirname)\n{ read(__dirname + '/a/b') }`,
    `typeof __dirname + '/a/b'; await __dirname + '/c/d'; x < __dirname + '/e/f'`,
    `path.join(f<A, B>(x), 'y', __dirname); path.join?.(__dirname, 'a/b'); path['join'](__dirname, 'c/d')`,
    `type A = '/opt/a.txt'; let b: '/opt/b'; shop.read('/opt/c'); 'x' as '/opt/d'`,
    `const a = a + './x'; read(a + '/y.html', __dirname)`,
    `new Worker<Order>('./a.js'); require.main?.require('./b'); module?.require('./c'); eval('require')('./d')`,
    `const page = \`./pages/\${name}.html\`; Promise.resolve(page)`,
  ];
  for (const text of cases) for (const file of ['orders.ts', 'orders.tsx']) agree(PATH + text, `shop/${file}`);
});

test('computed specifiers', () => {
  settled(`const a = require(name); require(\`./\${name}\`); const b = () => import('./books/' + name + '.js')`);
  settled(`require.resolve(name, { paths: [process.cwd()] }); require(require.resolve('a')); require()`);
  settled(
    `require(path.join(__dirname, 'a', b)); jest.mock(path.join(__dirname, 'c')); try { require('./d/' + e) } catch {}`,
  );
  for (const text of [`require(late ? './a' : './b')`, `require(name || './a')`, `require(('./a'))`, `require(...x)`])
    agree(text);
});

test('types that name modules, and calls with types', () => {
  settled(`vi.importActual<typeof import('./a')>('./b'); jest.requireActual<Order>('./c')`, 'a.test.ts');
  settled(
    `const f = async (original) => ({ ...(await original<typeof import('./a')>()) }); vi.mock(import('./b'))`,
    'a.test.ts',
  );
  settled(`const a = require('./a') as typeof import('./a');`, 'a.ts');
  settled(`const f = (a) => { return open(a.body as import('./b').Stock) }`, 'a.ts');
  settled(`type F = (a: Map<A, B>) => Map<C, D>; const h = require('./c'); const f = (a) => g<A, B>(a), i = 1`, 'a.ts');
  for (const text of [`let a: import('./a').B`, `let x = y as (import('./a').B)`, `f(a < typeof import('./b'))`])
    for (const file of ['a.ts', 'a.tsx']) agree(text, file);
  for (const text of [`const g = (a) => a < b, h = require('./c')`, `sell((a) => f<A, B>(a), require('./c'))`])
    agree(text, 'a.ts');
});

test('hostile text ends soon, without a crash', () => {
  const long = 400_000;
  const texts = [
    `require('./a'); "${'x'.repeat(long)}`,
    `require('./a'); \`${'${'.repeat(long)}`,
    `${'('.repeat(long)}require('./a')`,
    `${'function f() { require("./a"); '.repeat(long / 20)}`,
    `${'<a>'.repeat(long)}require('./a')`,
    `const x = <a>${'<br/>'.repeat(long)}</a>; require('./a')`,
    `${'path resolve import from '.repeat(long / 10)}require('./a')`,
    `${'/*'.repeat(long)}require('./a')`,
    `${'x => '.repeat(long)}require('./a')`,
    `${'a = () => b\n'.repeat(long / 10)}require('./a')`,
    `${'import('.repeat(long)}'./a'`,
    `${'require('.repeat(long)}'./a'`,
    `/${'[/'.repeat(long)}\nrequire('./a')`,
    `import {${'a, '.repeat(long)}`,
    `${'@import '.repeat(long)}`,
    `const a = 1`,
    `const a = '/opt/' + ${'a + '.repeat(long / 10)}1`,
    `const a = b + b; const b = a + a; require(a + ${'`${a}` + '.repeat(1000)}b)`,
    `${'path.join('.repeat(2000)}__dirname${')'.repeat(2000)}`,
    `__dirname; ${'('.repeat(400)}1${')'.repeat(400)}`,
    `__dirname${'.toString()'.repeat(long / 100)}`,
  ];
  for (const text of texts) assert.not.throws(() => lexImports('orders.js', text));
});

test.run();
