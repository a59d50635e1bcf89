import { deflateRawSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { zip } from '../../test/build-zip.ts';
import { sam, samFunction, samLayer } from '../../test/findings.ts';
import { analyze, analyzeGraph, buildReport, defaultOptions, memoryHost } from '../index.ts';
import { zipEntries } from './zip-entries.ts';

const test = suite('what ships');

type Files = Record<string, string | Uint8Array>;

const analyzed = (files: Files) => analyze('', defaultOptions, { host: memoryHost(files) });
const shipped = (files: Files, id: string) => analyzed(files).facts.shipments.of(id);
const paths = (files: Files, id: string) => shipped(files, id)?.files.map(({ at }) => at);
const orders = sam(samFunction('Orders', 'orders'));

test('the sources and what package.json asks for, without what only tests need', () => {
  const files = {
    'template.yaml': orders,
    'orders/app.js': 'exports.handler = 1',
    'orders/package.json': '{ "dependencies": { "zod": "4" }, "devDependencies": { "uvu": "1" } }',
    'orders/node_modules/zod/package.json': '{ "version": "4.1.0" }',
    'orders/node_modules/zod/index.js': '12345',
    'orders/node_modules/uvu/package.json': '{ "version": "1.0.0" }',
  };
  assert.equal(paths(files, 'template.yaml#Orders'), [
    'app.js',
    'node_modules/zod/index.js',
    'node_modules/zod/package.json',
    'package.json',
  ]);
  assert.is(shipped(files, 'template.yaml#Orders')?.complete, true);
});

test('what is not installed is missing from the measure', () => {
  const files = {
    'template.yaml': orders,
    'orders/app.js': '',
    'orders/package.json': '{ "dependencies": { "zod": "4" } }',
  };
  assert.is(shipped(files, 'template.yaml#Orders')?.complete, false);
});

test('a bundler decides for itself, an image has no zip', () => {
  const bundled = sam(`${samFunction('Orders', 'orders')}    Metadata: { BuildMethod: esbuild }\n`);
  assert.is(shipped({ 'template.yaml': bundled, 'orders/app.js': '' }, 'template.yaml#Orders'), undefined);
  const image = sam(samFunction('Orders', 'orders', ', PackageType: Image'));
  assert.is(shipped({ 'template.yaml': image, 'orders/app.js': '' }, 'template.yaml#Orders'), undefined);
});

test('the folder that sam build made comes before the sources', () => {
  const files = {
    'template.yaml': orders,
    'orders/app.js': '',
    '.aws-sam/build/Orders/app.js': 'bundled',
  };
  assert.equal(paths(files, 'template.yaml#Orders'), ['app.js']);
  assert.is(shipped(files, 'template.yaml#Orders')?.unzippedBytes, 'bundled'.length);
});

test('a zip is read from its directory', () => {
  const files = {
    'template.yaml': sam(samLayer('Shared', 'shared.zip')),
    'shared.zip': zip({ 'nodejs/money.js': 'exports.euro = 1', 'nodejs/': '' }, { stored: true }),
  };
  assert.equal(shipped(files, 'template.yaml#Shared')?.files, [{ at: 'nodejs/money.js', bytes: 16 }]);
  assert.equal(
    shipped({ ...files, 'shared.zip': 'no zip' }, 'template.yaml#Shared'),
    undefined,
    'what is no zip is not measured',
  );
});

test('a broken or hostile zip is read to no harm', () => {
  const whole = zip({ 'nodejs/money.js': 'exports.euro = 1', 'bin/fonts': 'glyphs' }, { stored: true });
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 5000; round++) {
    const broken = Uint8Array.from(whole);
    for (let edit = 0; edit <= next(6); edit++) broken[next(broken.length)] = next(256);
    for (const { bytes } of zipEntries(broken.subarray(0, broken.length - (next(2) === 0 ? 0 : next(60)))) ?? [])
      assert.ok(bytes >= 0 && bytes < 0xffffffff);
  }
});

test('a layer with what its build installs, below /opt', () => {
  const files = {
    'template.yaml': sam(`${samLayer('Shared', 'shared')}    Metadata: { BuildMethod: nodejs22.x }\n`),
    'shared/money.js': '',
    'shared/package.json': '{ "dependencies": { "zod": "4" } }',
    'shared/node_modules/zod/package.json': '{ "version": "4.1.0" }',
  };
  assert.equal(paths(files, 'template.yaml#Shared'), [
    'nodejs/money.js',
    'nodejs/node_modules/zod/package.json',
    'nodejs/package.json',
  ]);
});

test('a layer whose npm packages are not installed is not measured in full', () => {
  const files = {
    'template.yaml': sam(samLayer('Shared', 'shared')),
    'shared/nodejs/package.json': '{ "dependencies": { "zod": "4" } }',
  };
  assert.is(shipped(files, 'template.yaml#Shared')?.complete, false);
});

test('sizes in the report, compressed as a zip is', () => {
  const text = 'exports.euro = 1;'.repeat(100);
  const files = { 'template.yaml': sam(samLayer('Shared', 'shared')), 'shared/nodejs/money.js': text };
  const [layer] = buildReport(analyzed(files), 'test').layers;
  assert.is(layer?.unzippedBytes, text.length);
  // One header, one entry in the directory, the name in both, the end.
  assert.is(layer?.zippedBytes, deflateRawSync(text).length + 30 + 46 + 2 * 'nodejs/money.js'.length + 22);
});

test('what a build of another language fetches is not measured', () => {
  const files = {
    'template.yaml': sam(samLayer('Shared', 'shared')),
    'shared/python/requirements.txt': 'requests',
  };
  const [layer] = buildReport(analyzed(files), 'test').layers;
  assert.is(layer?.unzippedBytes, undefined);
});

const versions: readonly (readonly [what: string, files: Files, version: string | undefined])[] = [
  ['installed', { 'orders/node_modules/zod/package.json': '{ "version": "4.1.1" }' }, '4.1.1'],
  ['locked', { 'orders/package-lock.json': '{ "packages": { "node_modules/zod": { "version": "4.1.2" } } }' }, '4.1.2'],
  ['locked by npm 6', { 'orders/package-lock.json': '{ "dependencies": { "zod": { "version": "4.1.3" } } }' }, '4.1.3'],
  [
    'locked for a workspace',
    {
      'package-lock.json':
        '{ "packages": { "orders": {}, "node_modules/zod": { "version": "4.0.0" }, "orders/node_modules/zod": { "version": "4.1.4" } } }',
    },
    '4.1.4',
  ],
  [
    'locked for another folder, which is no workspace',
    { 'package-lock.json': '{ "packages": { "node_modules/zod": { "version": "4.1.5" } } }' },
    undefined,
  ],
  [
    'locked by yarn for a workspace',
    { 'package.json': '{ "workspaces": ["*"] }', 'yarn.lock': 'zod@^4.0.0:\n  version "4.1.6"\n' },
    '4.1.6',
  ],
  ['locked by yarn for another folder', { 'yarn.lock': 'zod@^4.0.0:\n  version "4.1.6"\n' }, undefined],
  [
    'locked before it was asked for',
    { 'orders/package-lock.json': '{ "packages": { "node_modules/zod": { "version": "3.25.0" } } }' },
    undefined,
  ],
  ['installed for a folder above', { 'node_modules/zod/package.json': '{ "version": "3.25.0" }' }, undefined],
  [
    'locked twice, and not the same',
    {
      'orders/package-lock.json': '{ "packages": { "node_modules/zod": { "version": "4.1.7" } } }',
      'orders/yarn.lock': 'zod@^4.0.0:\n  version "4.1.8"\n',
    },
    undefined,
  ],
  ['only asked for', {}, undefined],
];
for (const [what, files, version] of versions) {
  test(`the version that is ${what}`, () => {
    const own = {
      'template.yaml': orders,
      'orders/app.js': '',
      'orders/package.json': '{ "dependencies": { "zod": "^4.0.0" } }',
      ...files,
    };
    const [zod] = analyzed(own).facts.shipments.packages('template.yaml#Orders');
    assert.equal([zod?.name, zod?.range, zod?.version], ['zod', '^4.0.0', version]);
  });
}

test('nothing is measured before somebody asks', () => {
  const host = memoryHost({ 'template.yaml': sam(samLayer('Shared', 'shared')), 'shared/nodejs/money.js': '' });
  const asked: string[] = [];
  const options = { ...defaultOptions, rules: { 'max-unzipped-size': off, 'no-layer-bloat': off } };
  const watched = { ...host, size: (file: string) => (asked.push(file), host.size(file)) };
  analyze('', options, { host: watched });
  buildReport(analyzeGraph('', defaultOptions, { host: watched }), 'test');
  assert.equal(asked, []);
});
const off = { severity: 'off' as const };

test.run();
