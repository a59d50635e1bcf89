import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elf, machO, pe, wasm } from '../../test/build-binaries.ts';
import { zip } from '../../test/build-zip.ts';
import { memoryHost } from '../host/memory.ts';
import { studyLayers } from '../layers/index.ts';
import type { FunctionPackage, Layer } from '../model/workspace.ts';
import { inspectBinaries } from './index.ts';

const test = suite('binaries');

const declaredAt = { file: 'template.yaml' };
const orders: FunctionPackage = {
  kind: 'function',
  id: 'template.yaml#Orders',
  name: 'Orders',
  framework: 'sam',
  declaredAt,
  root: 'functions/orders',
  entry: 'functions/orders/src/entry.js',
  packageType: 'Zip',
  bundled: false,
  layers: [],
  layersComplete: true,
};
const cover: Layer = {
  kind: 'layer',
  id: 'template.yaml#Cover',
  name: 'Cover',
  framework: 'sam',
  declaredAt,
  root: 'layers/cover',
  mounts: [{ at: '', from: 'layers/cover' }],
  installs: [],
  complete: true,
  compatibleRuntimes: [],
  compatibleArchitectures: [],
};
const addon = elf({ machine: 'arm64', needed: ['libc.so.6'] });

interface Shop {
  readonly files: Record<string, string | Uint8Array>;
  readonly functions?: readonly FunctionPackage[];
  readonly layers?: readonly Layer[];
}

function inspect({ files, functions = [orders], layers = [] }: Shop) {
  const host = memoryHost(files);
  const workspace = { functions, layers };
  return inspectBinaries(workspace, studyLayers(workspace, host), host);
}
const filesIn = (shop: Shop) => inspect(shop).map(({ file }) => file);

test('what a binary was built for, and who ships it', () => {
  const binaries = inspect({
    files: { 'layers/cover/nodejs/cover.node': addon, 'functions/orders/native/stock.node': machO('x86_64', 'arm64') },
    layers: [cover],
  });
  assert.equal(binaries, [
    {
      file: 'functions/orders/native/stock.node',
      units: ['template.yaml#Orders'],
      format: 'mach-o',
      os: 'darwin',
      architectures: ['arm64', 'x86_64'],
    },
    {
      file: 'layers/cover/nodejs/cover.node',
      units: ['template.yaml#Cover'],
      format: 'elf',
      os: 'linux',
      architectures: ['arm64'],
      libc: 'glibc',
    },
  ]);
});

test('one file in several zips', () => {
  const refunds = { ...orders, id: 'template.yaml#Refunds' };
  const layers = [{ ...cover, root: 'functions/orders', mounts: [{ at: 'nodejs', from: 'functions/orders' }] }];
  const [binary] = inspect({ files: { 'functions/orders/a.node': addon }, functions: [orders, refunds], layers });
  assert.equal(binary?.units, ['template.yaml#Cover', 'template.yaml#Orders', 'template.yaml#Refunds']);
});

test('libraries by their names, programs by their folders', () => {
  const names = [
    'a.node',
    'lib/liba.so',
    'lib/liba.so.6.2',
    'bin/tool',
    'bin/linux/x64/tool',
    'extensions/tracer',
    'bootstrap',
  ];
  const remains = ['build/Release/obj.target/a.node', 'build/Release/test_a.node', 'build-tmp-napi-v3/Release/a.node'];
  const others = ['tool', 'bin/readme.md', 'cabin/tool', 'notes.song', ...remains];
  const files = Object.fromEntries([...names, ...others].map((name) => [`layers/cover/${name}`, addon]));
  assert.equal(filesIn({ files, layers: [cover] }), Object.keys(files).slice(0, names.length).sort());
});

test('files that only have the name of a binary', () => {
  const files = { 'functions/orders/a.node': 'module.exports = 1;', 'functions/orders/bin/start': '#!/bin/sh\n' };
  assert.equal(filesIn({ files }), []);
});

test('Windows and wasm', () => {
  const files = { 'functions/orders/a.dll': pe('x86_64'), 'functions/orders/b.wasm': wasm() };
  assert.equal(
    inspect({ files }).map(({ os }) => os),
    ['windows', 'any'],
  );
});

test('npm packages that the code needs, and not those for development', () => {
  const manifest = (fields: object) => JSON.stringify(fields);
  const modules = 'functions/orders/node_modules';
  const files = {
    'functions/orders/package.json': manifest({
      dependencies: { sharp: '1' },
      devDependencies: { esbuild: '1', both: '1' },
    }),
    [`${modules}/sharp/package.json`]: manifest({
      optionalDependencies: { '@img/sharp-linux-arm64': '1' },
      dependencies: { both: '1' },
    }),
    [`${modules}/@img/sharp-linux-arm64/lib/sharp.node`]: addon,
    [`${modules}/esbuild/package.json`]: manifest({ optionalDependencies: { '@esbuild/linux-x64': '1' } }),
    [`${modules}/@esbuild/linux-x64/bin/esbuild`]: addon,
    [`${modules}/both/a.node`]: addon,
    [`${modules}/unlisted/a.node`]: addon,
  };
  assert.equal(filesIn({ files }), [
    `${modules}/@img/sharp-linux-arm64/lib/sharp.node`,
    `${modules}/both/a.node`,
    `${modules}/unlisted/a.node`,
  ]);
});

test('what an npm package for development brings along, at the root of the repository', () => {
  const files = {
    'package.json': JSON.stringify({ devDependencies: { rollup: '1' } }),
    'node_modules/rollup/package.json': JSON.stringify({ dependencies: { parser: '1' } }),
    'node_modules/rollup/node_modules/parser/a.node': addon,
    'node_modules/.pnpm/swc@1/node_modules/swc/a.node': addon,
  };
  assert.equal(filesIn({ files, functions: [{ ...orders, root: '' }] }), []);
});

test('npm packages of other workspaces, hoisted into the repository’s own folder', () => {
  const files = {
    'package.json': JSON.stringify({ workspaces: ['web'], dependencies: { argon2: '1' } }),
    'node_modules/argon2/a.node': addon,
    'node_modules/rollup/a.node': addon,
  };
  assert.equal(filesIn({ files, functions: [{ ...orders, root: '' }] }), ['node_modules/argon2/a.node']);
});

test('a repository as code folder: neither other units, nor node_modules that the entry cannot see', () => {
  const files = {
    'native/a.node': addon,
    'node_modules/argon2/a.node': addon,
    'web/node_modules/argon2/a.node': addon,
    'src/node_modules/stock/a.node': addon,
    'layers/cover/nodejs/cover.node': addon,
  };
  const everything = { ...orders, root: '', entry: 'src/entry.js' };
  const unitsByFile = inspect({ files, functions: [everything], layers: [cover] }).map(({ file, units }) => [
    file,
    units,
  ]);
  assert.equal(unitsByFile, [
    ['layers/cover/nodejs/cover.node', ['template.yaml#Cover']],
    ['native/a.node', ['template.yaml#Orders']],
    ['node_modules/argon2/a.node', ['template.yaml#Orders']],
    ['src/node_modules/stock/a.node', ['template.yaml#Orders']],
  ]);
});

test('what the patterns of a package leave out is not shipped', () => {
  const patterns = ['!tests/**', '!node_modules/**', 'node_modules/cover/**'];
  const files = {
    'functions/orders/stock.node': addon,
    'functions/orders/tests/stock.node': addon,
    'functions/orders/node_modules/cover/cover.node': addon,
    'functions/orders/node_modules/press/press.node': addon,
  };
  assert.equal(filesIn({ files, functions: [{ ...orders, patterns }] }), [
    'functions/orders/node_modules/cover/cover.node',
    'functions/orders/stock.node',
  ]);
});

test('what lies in zips, and not in the folder that a zip was made of', () => {
  const files = {
    'dist/orders.zip': zip({ 'app.js': '', 'native/stock.node': machO('arm64'), 'node_modules/dev/a.node': 'text' }),
    'layers/cover.zip': zip({ 'nodejs/cover.node': addon }, { stored: true }),
    'functions/orders/old.node': addon,
  };
  const layers = [{ ...cover, mounts: [], complete: false, zip: 'layers/cover.zip' }];
  const functions = [{ ...orders, zip: 'dist/orders.zip' }];
  const found = inspect({ files, functions, layers }).map(({ file, inside, os, units }) => [file, inside, os, units]);
  assert.equal(found, [
    ['dist/orders.zip', 'native/stock.node', 'darwin', ['template.yaml#Orders']],
    ['layers/cover.zip', 'nodejs/cover.node', 'linux', ['template.yaml#Cover']],
  ]);
});

test('what a bundler packs, images, and code that is elsewhere', () => {
  const files = { 'functions/orders/a.node': addon };
  const elsewhere: FunctionPackage = {
    kind: 'function',
    id: 'a#Elsewhere',
    name: 'Elsewhere',
    framework: 'sam',
    declaredAt,
    packageType: 'Zip',
    bundled: false,
    layers: [],
    layersComplete: true,
  };
  const functions: FunctionPackage[] = [{ ...orders, bundled: true }, { ...orders, packageType: 'Image' }, elsewhere];
  for (const unit of functions) assert.equal(filesIn({ files, functions: [unit] }), []);
});

test.run();
