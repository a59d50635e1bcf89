import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elf } from '../../test/build-binaries.ts';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('native-abi');

const sharing = (...symbols: string[]) => elf({ machine: 'x86_64', needed: ['libc.so.6'], symbols });
const node18 = sharing('node_register_module_v108');
const node22 = sharing('node_register_module_v127');
const orders = (more = '') => samFunction('Orders', 'orders', more);

const found = (resources: string, files: Record<string, string | Uint8Array>) =>
  findings(['native-abi'], { 'template.yaml': sam(resources), 'orders/app.js': '', ...files });
const wrong = (files: Record<string, Uint8Array>, more = '') =>
  found(orders(more), Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`orders/${name}`, bytes]))).map(
    (finding) => finding.slice('orders/'.length, finding.indexOf(':')),
  );

test('an addon for another Node', () => {
  assert.equal(found(orders(), { 'orders/cover.node': node18 }), [
    'orders/cover.node:1:1 error cover.node is built for NODE_MODULE_VERSION 108 (Node 18) and not for the 127 of nodejs22.x, so Orders cannot load it.',
  ]);
  assert.equal(wrong({ 'cover.node': node22 }), []);
  assert.equal(wrong({ 'cover.node': node18 }, ', Runtime: nodejs18.x'), []);
});

test('Node-API is the same in every Node, whatever the file is called', () => {
  assert.equal(wrong({ 'cover-linux-x64-glibc-108.node': sharing('napi_register_module_v1') }), []);
});

test('an addon that says only that it is bound to one Node, and a path that says to which', () => {
  const bound = sharing('node_module_register');
  assert.equal(wrong({ 'cover.node': bound }), []);
  const path = 'node_modules/press/lib/binding/node-v108-linux-x64/press.node';
  assert.equal(wrong({ [path]: bound }), [path]);
  assert.equal(wrong({ [path]: bound }, ', Runtime: nodejs18.x'), []);
});

test('code that picks the right build at run time', () => {
  const press = 'node_modules/press/prebuilds/linux-x64/press.node';
  assert.equal(wrong({ [`${press}.abi108.node`]: node18, [`${press}.abi127.node`]: node22 }), []);
  assert.equal(wrong({ [`${press}.abi108.node`]: node18 }), [`${press}.abi108.node`]);
  // One finding is enough for all of them.
  const node16 = sharing('node_register_module_v93');
  assert.equal(wrong({ [`${press}.abi108.node`]: node18, [`${press}.abi93.node`]: node16 }), [`${press}.abi108.node`]);
  const fallback = { 'node_modules/press/fallback.js': new Uint8Array() };
  assert.equal(wrong({ [`${press}.abi108.node`]: node18, ...fallback }), []);
});

test('each function that attaches a layer', () => {
  const attached = ', Layers: [!Ref Cover]';
  const functions = orders(attached) + samFunction('Stock', 'stock', `${attached}, Runtime: nodejs18.x`);
  const files = { 'layers/cover/nodejs/cover.node': node18 };
  assert.equal(found(functions + samLayer('Cover', 'layers/cover'), files), [
    'layers/cover/nodejs/cover.node:1:1 error cover.node is built for NODE_MODULE_VERSION 108 (Node 18) and not for the 127 of nodejs22.x, so Orders cannot load it.',
  ]);
  const declared = samLayer('Cover', 'layers/cover', ', CompatibleRuntimes: [nodejs20.x, nodejs22.x]');
  assert.equal(found(orders() + declared, files), [
    'layers/cover/nodejs/cover.node:1:1 error cover.node is built for NODE_MODULE_VERSION 108 (Node 18) and not for the 115 and 127 of nodejs20.x and nodejs22.x, so functions that attach Cover cannot load it.',
  ]);
});

test('near misses', () => {
  assert.equal(wrong({ 'cover.node': node18 }, ', Runtime: python3.13'), []);
  assert.equal(wrong({ 'cover.node': node18 }, ', Runtime: !Ref Runtime'), []);
  assert.equal(wrong({ 'cover.node': node18 }, ', Runtime: nodejs30.x'), []);
  assert.equal(wrong({ 'cover.node': node18 }, ', Architectures: [arm64]'), []);
});

test.run();
