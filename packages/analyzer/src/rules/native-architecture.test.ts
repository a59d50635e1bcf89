import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elf, machO, pe, wasm } from '../../test/build-binaries.ts';
import { zip } from '../../test/build-zip.ts';
import { analyze, defaultOptions, memoryHost } from '../index.ts';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('native-architecture');

const [x86, arm] = [
  elf({ machine: 'x86_64', needed: ['libc.so.6'] }),
  elf({ machine: 'arm64', needed: ['libc.so.6'] }),
];
const orders = (more = ', Architectures: [arm64]') => samFunction('Orders', 'orders', more);

const found = (resources: string, files: Record<string, string | Uint8Array>) =>
  findings(['native-architecture'], { 'template.yaml': sam(resources), 'orders/app.js': '', ...files });
/** Which of these files in an arm64 function's folder are wrong. */
const wrong = (files: Record<string, Uint8Array>) =>
  found(orders(), Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`orders/${name}`, bytes]))).map(
    (finding) => finding.slice('orders/'.length, finding.indexOf(':')),
  );

test('another CPU than the function’s', () => {
  assert.equal(found(orders(), { 'orders/cover.node': x86 }), [
    'orders/cover.node:1:1 error cover.node is built for Linux on x86_64 and not for the arm64 of Orders, so loading it fails.',
  ]);
  assert.is(found(orders(''), { 'orders/cover.node': arm }).length, 1);
  assert.equal(found(orders(), { 'orders/cover.node': arm }), []);
  assert.equal(found(orders(''), { 'orders/cover.node': x86 }), []);
});

test('another operating system', () => {
  assert.equal(found(orders(), { 'orders/cover.node': machO('arm64'), 'orders/stock.node': pe('arm64') }), [
    'orders/cover.node:1:1 error cover.node is built for macOS on arm64 and Lambda runs Linux, so loading it fails.',
    'orders/stock.node:1:1 error stock.node is built for Windows on arm64 and Lambda runs Linux, so loading it fails.',
  ]);
});

test('a layer, for each function that attaches it', () => {
  const cover = samLayer('Cover', 'layers/cover');
  const attached = ', Layers: [!Ref Cover]';
  const functions = orders(`${attached}, Architectures: [arm64]`) + samFunction('Stock', 'stock', attached) + cover;
  assert.equal(found(functions, { 'layers/cover/nodejs/cover.node': x86 }), [
    'layers/cover/nodejs/cover.node:1:1 error cover.node is built for Linux on x86_64 and not for the arm64 of Orders, so loading it fails.',
  ]);
  assert.equal(found(orders() + cover, { 'layers/cover/nodejs/cover.node': x86 }), []);
});

test('a layer that nobody attaches, by what it states', () => {
  const cover = (architectures: string) =>
    samLayer('Cover', 'layers/cover', `, CompatibleArchitectures: [${architectures}]`);
  assert.equal(found(cover('arm64'), { 'layers/cover/lib/libcover.so.2': x86 }), [
    'layers/cover/lib/libcover.so.2:1:1 error libcover.so.2 is built for Linux on x86_64 and Cover is declared for arm64, so functions that attach it cannot load it.',
  ]);
  assert.equal(found(cover('arm64, x86_64'), { 'layers/cover/lib/libcover.so.2': x86 }), []);
});

test('code that picks the right build at run time', () => {
  const modules = 'node_modules/';
  assert.equal(
    wrong({
      [`${modules}argon2/prebuilds/darwin-arm64/a.node`]: machO('arm64'),
      [`${modules}argon2/prebuilds/linux-arm64/a.node`]: arm,
    }),
    [],
  );
  assert.equal(
    wrong({ [`${modules}@img/sharp-linux-x64/a.node`]: x86, [`${modules}@img/sharp-linux-arm64/a.node`]: arm }),
    [],
  );
  assert.equal(wrong({ 'bin/x64/pdf': x86, 'bin/arm64/pdf': arm, 'bin/win32/pdf.exe': pe('x86_64') }), []);
  assert.equal(wrong({ 'stock.darwin-arm64.node': machO('arm64'), 'stock.linux-arm64-gnu.node': arm }), []);
  assert.equal(wrong({ 'stock.node': machO('arm64'), 'stock.wasm': wasm() }), []);
});

test('a choice in a layer that the function attaches', () => {
  const files = {
    'orders/node_modules/argon2/a.node': machO('arm64'),
    'layers/crypto/nodejs/node_modules/argon2/a.node': arm,
  };
  const crypto = samLayer('Crypto', 'layers/crypto');
  assert.equal(found(orders(', Architectures: [arm64], Layers: [!Ref Crypto]') + crypto, files), []);
  assert.is(found(orders() + crypto, files).length, 1);
});

test('choices none of which fits', () => {
  const files = {
    'node_modules/argon2/prebuilds/darwin-x64/a.node': machO('x86_64'),
    'node_modules/argon2/prebuilds/linux-x64/a.node': x86,
  };
  assert.equal(wrong(files), Object.keys(files));
});

test('libraries beside a binary of an npm package are not said again', () => {
  const files = {
    'node_modules/@img/sharp-win32-x64/lib/libvips.dll': pe('x86_64'),
    'node_modules/@img/sharp-win32-x64/lib/sharp.node': pe('x86_64'),
    'node_modules/notifier/vendor/toast.exe': pe('x86_64'),
    'node_modules/fsevents/fsevents.node': machO('arm64', 'x86_64'),
    'setuptools/cli-64.exe': pe('x86_64'),
  };
  assert.equal(wrong(files), ['node_modules/@img/sharp-win32-x64/lib/sharp.node']);
});

test('a module of Python that is there in Python too', () => {
  const compiled = ['isbn.cpython-312-darwin.so', 'isbn__mypyc.cpython-312-darwin.so', 'isbn.cp312-win_amd64.so'];
  const files = Object.fromEntries(compiled.map((name) => [`press/${name}`, machO('arm64')]));
  assert.equal(wrong({ ...files, 'press/isbn.py': new Uint8Array() }), []);
  assert.equal(wrong(files).sort(), Object.keys(files).sort());
  const any = { 'press/isbn.abi3.so': machO('arm64'), 'press/isbn.py': new Uint8Array() };
  assert.equal(wrong(any), ['press/isbn.abi3.so']);
});

test('an npm package that does without', () => {
  const press = { 'node_modules/press/prebuilds/linux-x64/press.node': x86 };
  assert.equal(wrong({ ...press, 'node_modules/press/fallback.js': new Uint8Array() }), []);
  assert.equal(wrong(press), Object.keys(press));
});

test('in a zip', () => {
  const packed = zip({ 'bin/pdf': x86, 'isbn.cpython-312-darwin.so': machO('arm64'), 'isbn.py': '' });
  const pdf = samFunction('Pdf', 'pdf.zip', ', Architectures: [arm64]');
  assert.equal(found(pdf, { 'pdf.zip': packed }), [
    'pdf.zip:1:1 error pdf is built for Linux on x86_64 and not for the arm64 of Pdf, so loading it fails.',
  ]);
});

test('wasm that is something else than the binary beside it', () => {
  const engine = 'node_modules/.prisma/client/libquery_engine-darwin-arm64.dylib.node';
  const files = { [engine]: machO('arm64'), 'node_modules/.prisma/client/query_engine_bg.wasm': wasm() };
  assert.equal(wrong(files), [engine]);
  const press = '@img/press-win32-x64/press.node';
  assert.equal(wrong({ [`node_modules/${press}`]: pe('x86_64'), 'node_modules/@img/press-wasm32/a.wasm': wasm() }), []);
});

test('the hint says what brings the right build', () => {
  const hintFor = (path: string, bytes: Uint8Array) => {
    const files = { 'template.yaml': sam(orders()), 'orders/app.js': '', [`orders/${path}`]: bytes };
    return analyze('', defaultOptions, { host: memoryHost(files) }).findings[0]?.hint ?? '';
  };
  const install = 'npm install --os=linux --cpu=arm64 --libc=glibc';
  const platform = hintFor('node_modules/@img/press-darwin-arm64/press.node', machO('arm64'));
  assert.is(platform, `Run \`${install}\`, which brings the npm package for Lambda instead.`);
  assert.match(hintFor('node_modules/press/build/Release/press.node', x86), `${install}\`; what is compiled`);
  const engine = hintFor('node_modules/.prisma/client/libquery_engine-darwin.dylib.node', machO('arm64'));
  assert.match(engine, 'Add "linux-arm64-openssl-3.0.x" to `binaryTargets`');
  assert.match(hintFor('cover.node', x86), 'Build it for Linux on arm64, in a container');
});

test('near misses', () => {
  assert.equal(wrong({ 'money.wasm': wasm(), 'money.dll': pe('x86', 'managed') }), []);
  assert.equal(found(orders(', Architectures: [!Ref Cpu]'), { 'orders/cover.node': x86 }), []);
  assert.equal(found(orders(', PackageType: Image'), { 'orders/cover.node': machO('arm64') }), []);
  assert.equal(found(orders(), { 'refunds/cover.node': x86 }), []);
});

test.run();
