import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { foldersByName } from './archives.ts';
import { entryOfProgram, findEntry, hasForeignEntry } from './handler.ts';

const test = suite('entry behind a handler');

const entry = (root: string, handler: string, ...files: string[]) =>
  findEntry(memoryHost(Object.fromEntries(files.map((file) => [file, '']))), root, handler);

const extensions = ['ts', 'mts', 'cts', 'tsx', 'js', 'mjs', 'cjs', 'jsx'];
for (const extension of extensions) {
  test(`a file ending in .${extension}`, () => {
    assert.is(entry('orders', 'src/app.handler', `orders/src/app.${extension}`), `orders/src/app.${extension}`);
  });
}

test('TypeScript before the JavaScript built from it', () => {
  assert.is(entry('', 'app.handler', 'app.js', 'app.ts'), 'app.ts');
});

test('Lambda splits at the first dot of the file name, bundlers at the last', () => {
  assert.is(entry('', './src/app.lambda.handler', 'src/app.js'), 'src/app.js');
  assert.is(entry('', 'src/orders.api.handler', 'src/orders.api.ts'), 'src/orders.api.ts');
});

test('an index file of a folder comes last', () => {
  assert.is(entry('', 'orders.handler', 'orders/index.ts'), 'orders/index.ts');
  assert.is(entry('', 'orders.handler', 'orders/index.ts', 'orders.js'), 'orders.js');
});

test('sources behind a build folder in the handler, or that is the code folder', () => {
  assert.is(entry('orders', 'dist/app.handler', 'orders/src/app.ts'), 'orders/src/app.ts');
  assert.is(entry('orders', 'dist/app.handler', 'orders/app.ts'), 'orders/app.ts');
  assert.is(entry('orders/dist', 'app.handler', 'orders/src/app.ts'), 'orders/src/app.ts');
  assert.is(entry('build/orders', 'app.handler', 'src/orders/app.ts'), 'src/orders/app.ts');
  assert.is(entry('dist-lambda/orders', 'app.handler', 'src/orders/app.ts'), 'src/orders/app.ts');
  assert.is(entry('orders-dist', 'app.handler', 'src/app.ts'), 'src/app.ts');
  assert.is(entry('distance/orders', 'app.handler', 'src/orders/app.ts'), undefined);
});

test('sources where a tsconfig says the build takes them from', () => {
  const host = memoryHost({
    'orders/tsconfig.json': '{ // comments are fine\n "compilerOptions": { "outDir": "./js", "rootDir": "./source" } }',
    'orders/source/app.ts': '',
  });
  assert.is(findEntry(host, 'orders', 'js/app.handler'), 'orders/source/app.ts');
});

test('nothing above the root, and nothing that only sounds alike', () => {
  assert.is(entry('', '../app.handler', 'app.js'), undefined);
  assert.is(entry('', 'app.handler', 'apps.js', 'app.py'), undefined);
});

test('a handler in another language is seen as such', () => {
  const host = memoryHost({ 'orders/app.py': '' });
  assert.is(hasForeignEntry(host, 'orders', 'app.handler'), true);
  assert.is(hasForeignEntry(host, 'orders', 'main.handler'), false);
});

test('the folder behind a zip, when only one can be it', () => {
  const host = memoryHost({
    'lambdas/orders/index.js': '',
    'docs/orders/readme.md': '',
    'a/stock/index.js': '',
    'b/stock/index.js': '',
  });
  const folders = foldersByName(host);
  assert.is(folders.holding('orders', 'index.handler'), 'lambdas/orders');
  assert.is(folders.holding('stock', 'index.handler'), undefined);
  assert.is(folders.holding('refunds', 'index.handler'), undefined);
});

test('what a start script runs, when the handler is a program', () => {
  const started = (script: string, handler = 'run.sh') =>
    entryOfProgram(
      memoryHost({ 'orders/run.sh': script, 'orders/start': script, 'orders/app.js': '' }),
      'orders',
      handler,
    );
  assert.is(started('#!/bin/bash\n\nnode app.js'), 'orders/app.js');
  assert.is(started('[ -d /tmp/cache ] || mkdir /tmp/cache\nPORT=8000 exec node ./app.js'), 'orders/app.js');
  assert.is(
    started('exec /var/lang/bin/node --import ./tracing.mjs --enable-source-maps app.js --port 80'),
    'orders/app.js',
  );
  assert.is(started('node app.js', 'start'), 'orders/app.js');
  assert.is(started('# node app.js\nexec remix-serve build/index.js'), undefined);
  assert.is(started('exec node server.js'), undefined);
  assert.is(started('node app.js', 'other.sh'), undefined);
});

test.run();
