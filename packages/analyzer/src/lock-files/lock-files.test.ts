import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { hoistedIn, locksIn } from './index.ts';

const test = suite('lock files');

const npm = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    '': { workspaces: ['orders'], dependencies: { zod: '^4.0.0' } },
    orders: { dependencies: { zod: '^3.25.0', '@shop/money': '*' } },
    money: { name: '@shop/money', version: '1.0.0' },
    'node_modules/@shop/money': { resolved: 'money', link: true },
    'node_modules/zod': { version: '4.1.0' },
    'node_modules/uvu': { version: '0.5.6', dev: true },
    'orders/node_modules/zod': { version: '3.25.1' },
    'node_modules/press': { version: '1.2.0', optionalDependencies: { '@img/press-linux-x64': '1.2.0' } },
  },
});

const npm6 = JSON.stringify({
  lockfileVersion: 1,
  dependencies: {
    zod: { version: '4.1.0' },
    press: { version: '1.2.0', dependencies: { zod: { version: '3.25.1' } } },
    uvu: { version: '0.5.6', dev: true },
  },
});

const yarn = `# yarn lockfile v1

"@shop/stock@^2.0.0", "@shop/stock@^2.1.0":
  version "2.1.3"
  resolved "https://registry.example/stock"

press@^1.0.0:
  version "1.2.0"
  dependencies:
    zod "^3.25.0"
  optionalDependencies:
    "@img/press-linux-x64" "1.2.0"

zod@^3.25.0:
  version "3.25.1"

zod@^4.0.0, "zod@>=4 <5":
  version "4.1.0"
`;

const berry = `__metadata:
  version: 8

? "@shop/stock@npm:^2.0.0, @shop/stock@npm:^2.1.0"
:
  version: 2.1.3

"press@npm:^1.0.0":
  version: 1.2.0
  resolution: "press@npm:1.2.0"
  dependencies:
    "@img/press-linux-x64": "npm:1.2.0"
    zod: "npm:^3.25.0"
  dependenciesMeta:
    "@img/press-linux-x64":
      optional: true
  languageName: node

"orders@workspace:orders":
  version: 0.0.0-use.local
  resolution: "orders@workspace:orders"

"shop@workspace:.":
  version: 0.0.0-use.local

"zod@npm:^3.25.0":
  version: 3.25.1

"zod@npm:^4.0.0, zod@npm:>=4 <5":
  version: 4.1.0

"old-zod@npm:zod@^3.25.0":
  version: 3.25.1
`;

const pnpm9 = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      zod:
        specifier: ^4.0.0
        version: 4.1.0
    devDependencies:
      uvu:
        specifier: 'catalog:'
        version: 0.5.6

  orders:
    dependencies:
      '@shop/money':
        specifier: workspace:*
        version: link:../money
      press:
        specifier: ^1.0.0
        version: 1.2.0(zod@3.25.1)
      zod:
        specifier: ^3.25.0
        version: 3.25.1

packages:

  '@img/press-linux-x64@1.2.0':
    resolution: {integrity: sha512-A}
    os: [linux]

  press@1.2.0:
    resolution: {integrity: sha512-B}
    engines: {node: '>=20'}
    deprecated: |-
      Moved, see:
        https://shop.example

  zod@3.25.1:
    resolution: {integrity: sha512-C}

snapshots:

  '@img/press-linux-x64@1.2.0':
    optional: true

  press@1.2.0(zod@3.25.1):
    dependencies:
      zod: 3.25.1
    optionalDependencies:
      '@img/press-linux-x64': 1.2.0

  zod@3.25.1: {}
`;

const pnpm6 = `lockfileVersion: '6.0'

settings:
  autoInstallPeers: true

dependencies:
  press:
    specifier: ^1.0.0
    version: 1.2.0(zod@4.1.0)
  zod:
    specifier: ^4.0.0
    version: 4.1.0

packages:

  /@img/press-linux-x64@1.2.0:
    os: [linux]
    optional: true

  /press@1.2.0(zod@4.1.0):
    optionalDependencies:
      '@img/press-linux-x64': 1.2.0
    dev: false
`;

const pnpm5 = `lockfileVersion: 5.4

specifiers:
  press: ^1.0.0
  zod: ^4.0.0

dependencies:
  press: 1.2.0_zod@4.1.0
  zod: 4.1.0

packages:

  /@img/press-linux-x64/1.2.0:
    os: [linux]

  /press/1.2.0_zod@4.1.0:
    optionalDependencies:
      '@img/press-linux-x64': 1.2.0
`;

const read = (name: string, text: string) => locksIn(memoryHost({ [name]: text }), '')[0]?.lock;

const locks: readonly (readonly [what: string, name: string, text: string, folders?: readonly string[]])[] = [
  ['npm', 'package-lock.json', npm, ['', 'orders', 'money']],
  ['npm, to be published', 'npm-shrinkwrap.json', npm, ['', 'orders', 'money']],
  ['npm 6', 'package-lock.json', npm6, ['']],
  ['yarn 1', 'yarn.lock', yarn],
  ['yarn 4', 'yarn.lock', berry, ['orders', '']],
  ['pnpm 10', 'pnpm-lock.yaml', pnpm9, ['', 'orders']],
  ['pnpm 8', 'pnpm-lock.yaml', pnpm6, ['']],
  ['pnpm 7', 'pnpm-lock.yaml', pnpm5, ['']],
];
for (const [what, name, text, folders] of locks) {
  const lock = read(name, text);
  test(`${what}: what is locked for the folder of the lock file`, () => {
    assert.equal(lock?.folders && [...lock.folders], folders);
    assert.is(lock?.version({ folder: '', name: 'zod', range: '^4.0.0' }), '4.1.0');
    assert.is(lock?.version({ folder: '', name: 'tax', range: '^4.0.0' }), undefined);
    assert.ok(lock?.names.has('press'));
  });
  if (what === 'npm 6') continue;
  test(`${what}: what an npm package asks for if it can be had`, () => {
    assert.equal([...(lock?.optional.get('press') ?? [])], ['@img/press-linux-x64']);
  });
}

for (const [what, name, text] of locks.filter(([, , , folders]) => folders?.includes('orders') ?? true)) {
  test(`${what}: a workspace's own version`, () => {
    assert.is(read(name, text)?.version({ folder: 'orders', name: 'zod', range: '^3.25.0' }), '3.25.1');
  });
}

const workspaces: readonly (readonly [name: string, text: string])[] = [
  ['package-lock.json', npm],
  ['pnpm-lock.yaml', pnpm9],
];
for (const [name, text] of workspaces) {
  test(`${name}: what is a folder of the repository has no version`, () => {
    assert.is(read(name, text)?.version({ folder: 'orders', name: '@shop/money', range: '*' }), undefined);
  });
}

test('several ranges share an entry, also one with spaces, and a key of more than a kilobyte', () => {
  for (const text of [yarn, berry]) {
    const lock = read('yarn.lock', text);
    assert.is(lock?.version({ folder: '', name: '@shop/stock', range: '^2.1.0' }), '2.1.3');
    assert.is(lock?.version({ folder: '', name: 'zod', range: '>=4 <5' }), '4.1.0');
  }
  assert.is(read('yarn.lock', berry)?.version({ folder: '', name: 'old-zod', range: 'npm:zod@^3.25.0' }), '3.25.1');
});

test('a range that no entry names: told where there is one version alone', () => {
  assert.is(read('yarn.lock', yarn)?.version({ folder: '', name: 'press', range: '1.x' }), '1.2.0');
  assert.is(read('yarn.lock', yarn)?.version({ folder: '', name: 'zod', range: '*' }), undefined);
});

test('what lies at the top of node_modules', () => {
  const at = (name: string, text: string, wanted: string) => hoistedIn(memoryHost({ [name]: text }), '', wanted);
  for (const text of [npm, npm6]) {
    assert.equal(at('package-lock.json', text, 'zod'), { version: '4.1.0', development: false });
    assert.equal(at('package-lock.json', text, 'uvu'), { version: '0.5.6', development: true });
  }
  assert.equal(at('yarn.lock', yarn, 'press'), { version: '1.2.0', development: false });
  assert.is(at('pnpm-lock.yaml', pnpm9, 'zod'), undefined);
});

test('what is no lock file, or two at once', () => {
  const merging = '<<<<<<< HEAD\nzod@^4.0.0:\n  version "4.1.0"\n=======\n>>>>>>> other\n';
  for (const text of ['', '{', '[]', '{ "packages": [1] }', 'null'])
    assert.is(read('package-lock.json', text), undefined);
  assert.is(read('yarn.lock', merging), undefined);
  assert.is(read('pnpm-lock.yaml', merging), undefined);
});

test('a lock file of npm 6 that is nested without end', () => {
  const deep = '{ "version": "1.0.0", "dependencies": { "zod": '.repeat(6_000);
  const lock = `${deep}{ "version": "4.1.0" }${'} }'.repeat(6_000)}`;
  const read = locksIn(memoryHost({ 'package-lock.json': `{ "dependencies": { "zod": ${lock} } }` }), '');
  assert.equal(
    read.map((found) => [...found.lock.names]),
    [['zod']],
  );
});

test.run();
