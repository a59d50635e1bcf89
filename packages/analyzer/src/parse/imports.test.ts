import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importsOf } from './imports.ts';
import { syntaxOf } from './source-files.ts';
import { differences, readBoth } from '../../test/compare-readers.ts';

const test = suite('imports');

function sites(text: string, file = 'orders.ts'): string[] {
  const { imports } = importsOf(syntaxOf(file, text));
  for (const { specifier, range, computed } of imports)
    if (!computed) assert.is(text.slice(...range).slice(1, -1), specifier);
  return imports.map(({ specifier, kind, typeOnly, lazy }) =>
    [kind, specifier, typeOnly ? 'type' : '', lazy ? 'lazy' : ''].filter(Boolean).join(' '),
  );
}

/** Kinds and specifiers alone, of a file that holds more than plain imports: the lexer sees the same, or says that it is in doubt. */
function told(text: string, file = 'orders.js'): string[] {
  assert.equal(differences(readBoth(file, text)), [], text);
  return importsOf(syntaxOf(file, text)).imports.map(({ kind, specifier }) => `${kind} ${specifier}`);
}
const isDynamic = (text: string) => importsOf(syntaxOf('orders.js', text)).hasDynamicImports;

test('each static form, in text order', () => {
  const text = `
    import money from './money';
    import './register';
    import { type Order, total } from './orders';
    export * from './stock';
    export { refund } from "./refunds";
    import invoices = require('./invoices');
    const zod = require('zod');
    const where = require.resolve('./template');
    const later = import(\`./late\`);
    const page = new URL('./page.html', import.meta.url);
  `;
  assert.equal(sites(text), [
    'import ./money',
    'import ./register',
    'import ./orders',
    'export ./stock',
    'export ./refunds',
    'import-equals ./invoices',
    'require zod',
    'resolve ./template lazy',
    'dynamic ./late lazy',
    'asset ./page.html lazy',
  ]);
});

test('what the compiler erases is marked', () => {
  const text = `
    import type { Order } from './order';
    import { type Refund, type Money } from './refund';
    export type { Stock } from './stock';
    let x: import('./invoice').Invoice;
  `;
  assert.equal(sites(text), [
    'import ./order type',
    'import ./refund type',
    'export ./stock type',
    'import ./invoice type',
  ]);
});

test('inside a function or a try an import is lazy, in a function called at once it is not', () => {
  const text = `
    function load() { return require('./late'); }
    try { require('./optional'); } catch {}
    (function () { require('./now'); })();
    (() => { require('./now-too'); })();
  `;
  assert.equal(sites(text, 'orders.js'), [
    'require ./late lazy',
    'require ./optional lazy',
    'require ./now',
    'require ./now-too',
  ]);
});

test('names that only look like imports are none', () => {
  const text = `
    // import './commented';
    const text = "require('./quoted')";
    loader.require('./other');
    define(function (require) { require('./wrapped'); });
  `;
  assert.equal(sites(text, 'orders.js'), []);
});

test('a specifier that is computed is said to be so', () => {
  assert.is(isDynamic('require(`./${name}`)'), true);
  assert.is(isDynamic("require('./name')"), false);
});

test('a specifier made of constants is static', () => {
  assert.equal(told("const FOLDER = './rates'; require(FOLDER + '/' + 'eur'); require(`${FOLDER}/usd`);"), [
    'require ./rates/eur',
    'require ./rates/usd',
  ]);
  assert.equal(told("const PATHS = { money: './money' } as const; import(PATHS.money)", 'orders.ts'), [
    'dynamic ./money',
  ]);
  assert.equal(told("require(online ? './stripe' : './till')"), ['require ./stripe', 'require ./till']);
  assert.is(isDynamic("let shop = './a'; shop = './b'; require(shop)"), true);
  assert.is(isDynamic("const shop = './a'; const open = (shop) => require(shop);"), true);
});

test('a template leads to a pattern, and stays marked', () => {
  assert.equal(told('import(`./handlers/${name}.js`)'), ['dynamic ./handlers/*.js']);
  assert.equal(told("require(require('path').join(__dirname, 'handlers', name))"), [
    'require ./handlers/*',
    'require path',
  ]);
  assert.equal(told("require('zod/locales/' + language)"), ['require zod/locales/*']);
  assert.equal(told('import(`${shop}/handler.js`)'), []);
  assert.is(isDynamic('import(`./handlers/${name}.js`)'), true);
});

test('require by other names', () => {
  const text = `
    import { createRequire } from 'node:module';
    const load = createRequire(import.meta.url);
    load('./stock'); load.resolve('./rates'); createRequire(import.meta.url)('./refunds');
    createRequire(new URL('../shared/entry.js', import.meta.url))('./money');
  `;
  assert.equal(told(text, 'orders.mjs'), [
    'import node:module',
    'require ./stock',
    'resolve ./rates',
    'require ./refunds',
    'require ../shared/./money',
  ]);
  assert.equal(told("module.require('./stock'); eval('require')('./rates')"), ['require ./stock', 'require ./rates']);
});

test('files named by a path beside the module, below /opt or in the code folder', () => {
  const text = `
    const { join } = require('node:path');
    const page = fs.readFileSync(join(__dirname, '..', 'pages', 'order.html'));
    const mails = fs.readFileSync(\`\${__dirname}/mails/\${language}.txt\`);
    const rates = fs.readFileSync(process.env.LAMBDA_TASK_ROOT + '/rates.csv');
    const tool = '/opt/bin/invoice';
    process.dlopen(module, join(__dirname, 'stock.node'));
  `;
  assert.equal(told(text).slice(1), [
    'asset ../pages/order.html',
    'asset ./mails/*.txt',
    'asset /var/task/rates.csv',
    'asset /opt/bin/invoice',
    'asset ./stock.node',
  ]);
  assert.equal(told("fs.writeFileSync(path.join(__dirname, 'out.json'), ''); path.join(__dirname, name)"), []);
});

test('workers, processes, and programs that stand on PATH', () => {
  const text = `
    import { Worker } from 'node:worker_threads';
    import { fork, spawn } from 'node:child_process';
    new Worker(new URL('./count.js', import.meta.url));
    new Worker('./weigh.js'); fork('pack.js'); spawn('invoice', ['--all']); spawn(program);
  `;
  assert.equal(told(text, 'orders.mjs').slice(2), [
    'asset ./count.js',
    'asset /var/task/weigh.js',
    'asset /var/task/pack.js',
    'asset /opt/bin/invoice',
  ]);
});

test('mocks are marked: Lambda never runs them', () => {
  const text = "jest.mock('./money'); jest.requireActual('./stock'); vi.importActual('./rates');";
  assert.equal(sites(text, 'orders.js'), ['resolve ./money lazy', 'require ./stock', 'dynamic ./rates lazy']);
  assert.ok(importsOf(syntaxOf('orders.js', text)).imports.every(({ mock }) => mock));
});

test('types in JSDoc count in JavaScript alone, referenced files everywhere', () => {
  const text = "/** @import { Stock } from './stock' */\n/** @type {import('./order').Order} */\nlet order;";
  assert.equal(told(text), ['import ./stock', 'import ./order']);
  assert.equal(sites(text, 'orders.ts'), []);
  assert.equal(sites('/// <reference path="./globals.d.ts" />'), ['import ./globals.d.ts type']);
});

test('text that only looks like code is none', () => {
  const text =
    'export const Page = () => <p>require(\'./a\') and import "./b" and /opt/c</p>; const t = `import "./d"`;';
  assert.equal(importsOf(syntaxOf('page.tsx', text)).imports, []);
});

test.run();
