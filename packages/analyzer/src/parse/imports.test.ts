import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importsOf } from './imports.ts';
import { syntaxOf } from './source-files.ts';

const test = suite('imports');

function sites(text: string, file = 'orders.ts'): string[] {
  const { imports } = importsOf(syntaxOf(file, text));
  for (const { specifier, range } of imports) assert.is(text.slice(...range).slice(1, -1), specifier);
  return imports.map(({ specifier, kind, typeOnly, lazy }) =>
    [kind, specifier, typeOnly ? 'type' : '', lazy ? 'lazy' : ''].filter(Boolean).join(' '),
  );
}

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
  assert.is(importsOf(syntaxOf('orders.js', 'require(`./${name}`)')).hasDynamicImports, true);
  assert.is(importsOf(syntaxOf('orders.js', "require('./name')")).hasDynamicImports, false);
});

test.run();
