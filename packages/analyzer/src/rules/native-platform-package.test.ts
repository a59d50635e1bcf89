import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elf, machO } from '../../test/build-binaries.ts';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('native-platform-package');

const PARTS = ['linux-x64', 'linux-arm64', 'linuxmusl-x64', 'darwin-arm64'];
const BUILDS = PARTS.flatMap((part) => [`@img/press-${part}`, `@img/press-libpress-${part}`]);
const manifest = (dependencies: string) => `{\n  "dependencies": { ${dependencies} }\n}\n`;
const pressed = manifest('"press": "^1.0.0"');

/** A `package-lock.json` with `press` and those of its builds. */
const npmLock = (builds: readonly string[]): string =>
  JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { press: '^1.0.0' } },
      'node_modules/press': { optionalDependencies: Object.fromEntries(BUILDS.map((build) => [build, '1.0.0'])) },
      ...Object.fromEntries(builds.map((build) => [`node_modules/${build}`, { optional: true }])),
    },
  });

const pnpmLock = (builds: readonly string[]): string =>
  [
    "lockfileVersion: '9.0'",
    'importers:',
    '  .:',
    '    dependencies:',
    '      press:',
    '        specifier: ^1.0.0',
    '        version: 1.0.0',
    'packages:',
    ...builds.flatMap((build) => [`  '${build}@1.0.0':`, '    os: [linux]']),
    '  press@1.0.0:',
    '    engines: {node: 20}',
    'snapshots:',
    ...builds.flatMap((build) => [`  '${build}@1.0.0':`, '    optional: true']),
    '  press@1.0.0:',
    '    optionalDependencies:',
    ...BUILDS.map((build) => `      '${build}': 1.0.0`),
  ].join('\n');

const yarnLock = (builds: readonly string[]): string =>
  [
    '# yarn lockfile v1',
    ...builds.flatMap((build) => [`"${build}@1.0.0":`, '  version "1.0.0"']),
    'press@^1.0.0, press@^1.0.1:',
    '  version "1.0.0"',
    '  optionalDependencies:',
    ...BUILDS.map((build) => `    "${build}" "1.0.0"`),
  ].join('\n');

const berryLock = (builds: readonly string[]): string =>
  [
    '__metadata:',
    '  version: 8',
    ...builds.flatMap((build) => [`"${build}@npm:1.0.0":`, '  version: 1.0.0', '  conditions: os=linux & cpu=x64']),
    '"press@npm:^1.0.0":',
    '  version: 1.0.0',
    '  dependencies:',
    ...BUILDS.map((build) => `    "${build}": "npm:1.0.0"`),
    '  dependenciesMeta:',
    ...BUILDS.flatMap((build) => [`    "${build}":`, '      optional: true']),
  ].join('\n');

const LOCKS = {
  'package-lock.json': npmLock,
  'npm-shrinkwrap.json': npmLock,
  'pnpm-lock.yaml': pnpmLock,
  'yarn.lock': yarnLock,
};

const of = (...parts: string[]) => BUILDS.filter((build) => parts.some((part) => build.endsWith(part)));
const app = { 'orders/app.js': "import press from 'press';\nexport const handler = () => press();\n" };
const orders = (more = '') => samFunction('Orders', 'orders', more);
const found = (resources: string, files: Record<string, string | Uint8Array>) =>
  findings(['native-platform-package'], { 'template.yaml': sam(resources), ...app, ...files });

test('a lock file that was made for another machine', () => {
  assert.equal(found(orders(), { 'package.json': pressed, 'package-lock.json': npmLock(of('-darwin-arm64')) }), [
    'package.json:2:21 error package-lock.json has no @img/press-linux-x64 and @img/press-libpress-linux-x64, so what an install by it brings of press does not run on Linux with x86_64, as Orders does.',
  ]);
});

for (const [name, lock] of [...Object.entries(LOCKS), ['yarn.lock', berryLock] as const]) {
  test(`${name}: with and without the build that Lambda loads`, () => {
    const within = (...parts: string[]) => found(orders(), { 'package.json': pressed, [name]: lock(of(...parts)) });
    assert.equal(within('-linux-x64', '-darwin-arm64'), []);
    assert.is(within('-darwin-arm64').length, 1);
    assert.is(within('-linux-arm64').length, 1);
    assert.is(within('-linuxmusl-x64').length, 1);
  });
}

test('one of its two parts', () => {
  const lock = npmLock(['@img/press-linux-x64']);
  assert.match(
    found(orders(), { 'package.json': pressed, 'package-lock.json': lock })[0] ?? '',
    'package-lock.json has no @img/press-libpress-linux-x64, so',
  );
});

test('functions of both kinds, of which one has what it loads', () => {
  const stock = samFunction('Stock', 'orders', ', Architectures: [arm64]');
  const lock = npmLock(of('-linux-x64'));
  const [first, ...others] = found(orders() + stock, { 'package.json': pressed, 'package-lock.json': lock });
  assert.match(first ?? '', 'as Stock does');
  assert.equal(others, []);
});

test('code that a bundler packs is installed by a lock file too', () => {
  const build = '    Metadata: { BuildMethod: esbuild }\n';
  const files = { 'package.json': pressed, 'package-lock.json': npmLock(of('-darwin-arm64')) };
  assert.is(found(orders() + build, files).length, 1);
});

test('a layer that a build installs', () => {
  const layer = samLayer('Press', 'layers/press') + '    Metadata: { BuildMethod: nodejs22.x }\n';
  const within = (...parts: string[]) => ({
    'layers/press/package.json': pressed,
    'layers/press/package-lock.json': npmLock(of(...parts)),
  });
  const attached = orders(', Layers: [!Ref Press], Architectures: [arm64]') + layer;
  assert.match(
    found(attached, within('-linux-x64'))[0] ?? '',
    'layers/press/package.json:2:21 error layers/press/package-lock.json has no @img/press-linux-arm64',
  );
  assert.equal(found(attached, within('-linux-arm64')), []);
});

const installed = (folder: string, ...builds: string[]) => ({
  [`${folder}/node_modules/press/package.json`]: JSON.stringify({
    optionalDependencies: Object.fromEntries(BUILDS.map((build) => [build, '1.0.0'])),
  }),
  ...Object.fromEntries(builds.map((build) => [`${folder}/node_modules/${build}/package.json`, '{}'])),
});

test('installed without any of its builds', () => {
  const files = { 'orders/package.json': pressed, ...installed('orders') };
  assert.equal(found(orders(), files), [
    'orders/package.json:2:21 error press is installed without @img/press-linux-x64 and @img/press-libpress-linux-x64, so Orders cannot load it on Linux with x86_64.',
  ]);
  assert.equal(found(orders(), { ...files, ...installed('orders', ...of('-linux-x64')) }), []);
});

test('what is installed counts, not what a lock file would bring', () => {
  const files = { 'orders/package.json': pressed, ...installed('orders', ...of('-linux-x64')) };
  assert.equal(found(orders(), { ...files, 'orders/package-lock.json': npmLock(of('-darwin-arm64')) }), []);
});

test('installed for another machine is told where the binary lies', () => {
  const files = {
    ...installed('orders', ...of('-darwin-arm64')),
    'orders/node_modules/@img/press-darwin-arm64/press.node': machO('arm64'),
  };
  assert.equal(found(orders(), files), []);
});

test('a build inside the npm package itself', () => {
  const own = { 'orders/node_modules/press/build/press.node': elf({ machine: 'x86_64', needed: ['libc.so.6'] }) };
  assert.equal(found(orders(), { ...installed('orders'), ...own }), []);
});

const drum = (files: Record<string, string | Uint8Array> = {}) => ({
  'shared/nodejs/node_modules/drum/package.json':
    '{ "version": "1.0.0", "license": "MIT", "main": "lib/drum.js", "scripts": { "install": "node-gyp rebuild" } }',
  'shared/nodejs/node_modules/drum/lib/drum.js': "module.exports = require('bindings')('drum.node');",
  'shared/nodejs/node_modules/drum/binding.gyp': '{}',
  ...files,
});
const drumming = samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'shared');
const beat = (files: Record<string, string | Uint8Array>, code = "const drum = require('drum');") =>
  found(drumming, { 'orders/app.js': code, ...files });

test('installed without its compiled part', () => {
  assert.equal(beat(drum()), [
    'shared/nodejs/node_modules/drum/package.json:1:1 error drum is installed without its compiled part, which its installation makes or fetches, so Orders cannot load it.',
  ]);
});

test('near misses: compiled, something to fall back on, not needed at once, installed by a build', () => {
  const within = 'shared/nodejs/node_modules/drum';
  const x64 = elf({ machine: 'x86_64', needed: ['libc.so.6'] });
  assert.equal(beat(drum({ [`${within}/build/Release/drum.node`]: x64 })), []);
  assert.equal(beat(drum({ [`${within}/prebuilds/linux-x64/drum.node`]: x64 })), []);
  assert.equal(beat(drum({ [`${within}/fallback.js`]: '' })), []);
  assert.equal(beat(drum({ [`${within}/lib/drum.js`]: "try { require('./drum.node'); } catch { }" })), []);
  assert.equal(beat(drum(), "try { require('drum'); } catch { }"), []);
  const own = Object.fromEntries(
    Object.entries(drum()).map(([file, text]) => [file.replace('shared/nodejs', 'orders'), text]),
  );
  const code = { 'orders/app.js': "require('drum');", 'orders/package.json': manifest('"drum": "1.0.0"') };
  assert.equal(found(orders(), { ...own, ...code }), []);
});

test('near misses', () => {
  const lock = { 'package.json': pressed, 'package-lock.json': npmLock(of('-darwin-arm64')) };
  assert.equal(found(orders(', PackageType: Image'), lock), []);
  assert.equal(found(orders(', Architectures: [!Ref Cpu]'), lock), []);
  assert.equal(found(orders(), { ...lock, 'orders/app.js': 'export const handler = () => 1;' }), []);
  assert.equal(
    found(orders(), { ...lock, 'orders/app.ts': "import type { Press } from 'press';", 'orders/app.js': '' }),
    [],
  );
  // Of two lock files beside each other, one has it.
  assert.equal(found(orders(), { ...lock, 'yarn.lock': yarnLock(of('-linux-x64')) }), []);
  for (const broken of [
    '',
    '{',
    '{ "packages": [] }',
    '{ "lockfileVersion": 1, "dependencies": { "press": {} } } linux',
  ])
    assert.equal(found(orders(), { 'package.json': pressed, 'package-lock.json': broken }), []);
});

test.run();
