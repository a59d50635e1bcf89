import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elf, wasm } from '../../test/build-binaries.ts';
import { zip } from '../../test/build-zip.ts';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('native-libc');

const needing = (...versions: string[]) =>
  elf({ machine: 'x86_64', needed: ['libstdc++.so.6', 'libc.so.6'], versions });
const musl = elf({ machine: 'x86_64', needed: ['libc.musl-x86_64.so.1'] });
const orders = (more = '') => samFunction('Orders', 'orders', more);

const found = (resources: string, files: Record<string, string | Uint8Array>) =>
  findings(['native-libc'], { 'template.yaml': sam(resources), 'orders/app.js': '', ...files });
const wrong = (files: Record<string, Uint8Array>, more = '') =>
  found(orders(more), Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`orders/${name}`, bytes]))).map(
    (finding) => finding.slice('orders/'.length, finding.indexOf(':')),
  );

test('a newer glibc than the runtime’s', () => {
  assert.equal(found(orders(), { 'orders/cover.node': needing('GLIBC_2.17', 'GLIBC_2.38') }), [
    'orders/cover.node:1:1 error cover.node asks for glibc 2.38, newer than the 2.34 of nodejs22.x, so Orders cannot load it.',
  ]);
});

test('as new as the runtime’s, and no newer', () => {
  assert.equal(wrong({ 'cover.node': needing('GLIBC_2.34') }), []);
  assert.equal(wrong({ 'cover.node': needing('GLIBC_2.34') }, ', Runtime: nodejs18.x'), ['cover.node']);
  assert.equal(wrong({ 'cover.node': needing('GLIBC_2.26') }, ', Runtime: nodejs18.x'), []);
});

test('a newer C++ library', () => {
  const files = { 'orders/cover.node': needing('GLIBC_2.17', 'GLIBCXX_3.4.29') };
  assert.equal(found(orders(', Runtime: nodejs18.x'), files), [
    'orders/cover.node:1:1 error cover.node asks for libstdc++ with GLIBCXX 3.4.29, newer than the 3.4.24 of nodejs18.x, so Orders cannot load it.',
  ]);
  // Amazon Linux 2023 began with 3.4.29 and has had 3.4.33 since an update: what is between is there, or not yet.
  assert.equal(wrong({ 'cover.node': needing('GLIBCXX_3.4.30') }), []);
  assert.equal(wrong({ 'cover.node': needing('GLIBCXX_3.4.34') }), ['cover.node']);
});

test('a C++ library that is brought along', () => {
  const own = { 'lib/libstdc++.so.6': needing('GLIBC_2.17'), 'cover.node': needing('GLIBCXX_3.4.40') };
  assert.equal(wrong(own), []);
  assert.equal(wrong({ ...own, 'cover.node': needing('GLIBC_2.40') }), ['cover.node']);
});

test('other languages have a system too', () => {
  const files = { 'cover.cpython-311-x86_64-linux-gnu.so': needing('GLIBC_2.34') };
  assert.equal(wrong(files, ', Runtime: python3.11'), Object.keys(files));
  assert.equal(wrong(files, ', Runtime: python3.12'), []);
});

test('musl', () => {
  assert.equal(found(orders(), { 'orders/cover.node': musl }), [
    'orders/cover.node:1:1 error cover.node is built for musl, the C library of Alpine, and Lambda has glibc, so Orders cannot load it.',
  ]);
});

test('a program that brings all it needs asks for no library', () => {
  assert.equal(wrong({ 'bin/tool': elf({ machine: 'x86_64' }) }), []);
});

test('code that picks the right build at run time', () => {
  const old = needing('GLIBC_2.17');
  const modules = 'node_modules/';
  const press = `${modules}press/prebuilds/linux-x64/press`;
  assert.equal(wrong({ [`${press}.glibc.node`]: old, [`${press}.musl.node`]: musl }), []);
  assert.equal(wrong({ [`${press}.musl.node`]: musl }), [`${press}.musl.node`]);
  const cover = (kind: string) => `${modules}@img/cover-${kind}-x64/lib/cover-${kind}-x64.node`;
  assert.equal(wrong({ [cover('linux')]: old, [cover('linuxmusl')]: musl }), []);
  assert.equal(wrong({ [cover('linuxmusl')]: musl }), [cover('linuxmusl')]);
  assert.equal(wrong({ 'cover.node': needing('GLIBC_2.40'), 'cover.wasm': wasm() }), []);
});

test('a library beside the one that is loaded', () => {
  const press = 'node_modules/@img';
  const files = {
    [`${press}/cover-linux-x64/lib/cover.node`]: needing('GLIBC_2.17'),
    [`${press}/cover-linux-x64/lib/libpress.so.4`]: needing('GLIBC_2.36'),
  };
  assert.equal(wrong(files), [`${press}/cover-linux-x64/lib/libpress.so.4`]);
});

test('each function that attaches a layer, and declared runtimes where none does', () => {
  const attached = ', Layers: [!Ref Cover]';
  const files = { 'layers/cover/lib/libcover.so.2': needing('GLIBC_2.34') };
  const layer = samLayer('Cover', 'layers/cover', ', CompatibleRuntimes: [nodejs18.x]');
  const stock = samFunction('Stock', 'stock', `${attached}, Runtime: nodejs18.x`);
  assert.equal(found(orders(attached) + stock + layer, files), [
    'layers/cover/lib/libcover.so.2:1:1 error libcover.so.2 asks for glibc 2.34, newer than the 2.26 of nodejs18.x, so Stock cannot load it.',
  ]);
  assert.equal(found(orders() + layer, files), [
    'layers/cover/lib/libcover.so.2:1:1 error libcover.so.2 asks for glibc 2.34, newer than the 2.26 of nodejs18.x, so functions that attach Cover cannot load it.',
  ]);
});

test('in a zip', () => {
  const packed = zip({ 'nodejs/cover.node': needing('GLIBC_2.38') });
  const layer = samLayer('Cover', 'cover.zip');
  assert.equal(found(orders(', Layers: [!Ref Cover]') + layer, { 'cover.zip': packed }), [
    'cover.zip:1:1 error cover.node asks for glibc 2.38, newer than the 2.34 of nodejs22.x, so Orders cannot load it.',
  ]);
  const code = samFunction('Stock', 'stock.zip');
  assert.is(found(code, { 'stock.zip': packed }).length, 1);
  assert.equal(found(code, { 'stock.zip': packed.subarray(0, 100) }), []);
});

test('near misses', () => {
  const files = { 'orders/cover.node': needing('GLIBC_2.40') };
  assert.equal(found(orders(', Runtime: !Ref Runtime'), files), []);
  assert.equal(found(orders(', Runtime: nodejs30.x'), files), []);
  assert.equal(found(orders(', PackageType: Image'), files), []);
  // Another CPU is told by another rule.
  assert.equal(found(orders(', Architectures: [arm64]'), files), []);
});

test.run();
