import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diskHost, matchingFiles } from './disk.ts';

const test = suite('disk host');

const root = mkdtempSync(join(realpathSync(tmpdir()), 'layerlint-host-'));
test.after(() => rmSync(root, { recursive: true, force: true }));
for (const file of [
  'orders/app.ts',
  'orders/Money.ts',
  'node_modules/zod/package.json',
  'packages/isbn/index.ts',
  'coverage/a.js',
]) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), file);
}
symlinkSync('../packages/isbn', join(root, 'node_modules/isbn'));
symlinkSync('nowhere', join(root, 'orders/lost.ts'));
symlinkSync('app.ts', join(root, 'orders/again.ts'));

test('lists what people wrote, and for a zip also what is installed', () => {
  const host = diskHost(root);
  assert.equal(host.files, ['orders/Money.ts', 'orders/app.ts', 'packages/isbn/index.ts']);
  assert.equal(host.below('node_modules'), ['node_modules/zod/package.json']);
  assert.equal(diskHost(root, ['orders/**']).files, ['packages/isbn/index.ts']);
});

test('tells files from folders, through links, installed packages too', () => {
  const { kind } = diskHost(root);
  assert.equal(['', 'orders', 'node_modules/zod', 'node_modules/isbn'].map(kind), [
    'folder',
    'folder',
    'folder',
    'folder',
  ]);
  assert.equal(['orders/app.ts', 'orders/again.ts', 'node_modules/isbn/index.ts'].map(kind), ['file', 'file', 'file']);
  assert.equal(['orders/lost.ts', 'gone/app.ts', 'orders/app.ts/x'].map(kind), [undefined, undefined, undefined]);
});

test('is exact in upper and lower case, as Lambda is', () => {
  const { kind } = diskHost(root);
  assert.equal(['orders/Money.ts', 'orders/money.ts', 'Orders/app.ts'].map(kind), ['file', undefined, undefined]);
});

test('follows links to where a file really is', () => {
  const host = diskHost(root);
  assert.is(host.realPath('node_modules/isbn/index.ts'), 'packages/isbn/index.ts');
  assert.is(host.realPath('orders/app.ts'), 'orders/app.ts');
});

test('a file that cannot be read is a problem, once', () => {
  const host = diskHost(root);
  assert.is(host.read('orders/gone.ts'), undefined);
  assert.is(host.read('orders/gone.ts'), undefined);
  assert.equal(
    host.problems().map(({ code, at }) => [code, at?.file]),
    [['FILE_UNREADABLE', 'orders/gone.ts']],
  );
});

test('globs name files below the root', () => {
  assert.equal([...matchingFiles(root, ['orders/*.ts'])].sort(), ['orders/Money.ts', 'orders/app.ts']);
});

test.run();
