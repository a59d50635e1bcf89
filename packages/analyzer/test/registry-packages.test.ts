// Real npm packages, installed for right and wrong machines. It runs where the npm registry answers, and nowhere else.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, defaultOptions } from '../src/index.ts';
import { sam, samFunction, samLayer } from './findings.ts';

const test = suite('packages of the npm registry');

// Exact versions, so that what they need stays what it is.
const PACKAGES = {
  sharp: '0.34.5',
  esbuild: '0.25.12',
  '@swc/core': '1.15.3',
  bcrypt: '6.0.0',
  bufferutil: '4.1.0',
  argon2: '0.44.0',
  '@datadog/pprof': '5.11.1',
} as const;

interface Machine {
  readonly os: 'linux' | 'darwin' | 'win32';
  readonly cpu: 'x64' | 'arm64';
  readonly libc?: 'glibc' | 'musl';
}

/** Milliseconds; the runner gives a file three minutes. */
const LONGEST = 90_000;
const begun = performance.now();

const root = mkdtempSync(join(realpathSync(tmpdir()), 'layerlint-registry-'));
test.after(() => rmSync(root, { recursive: true, force: true }));

function npm(folder: string, ...words: readonly string[]) {
  return spawnSync('npm', [...words, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
}

type Packages = Readonly<Record<string, string>>;

/** A shop with functions for both CPUs and an older runtime over one folder, in which npm installs for a machine. */
const shop = (name: string, packages: Packages, how: readonly string[]) =>
  installedShop(name, packages, { within: 'orders', layers: '', how: ['--ignore-scripts', ...how] });

/** The same, but what npm installs is zipped as it lies, as a layer. */
const layeredShop = (name: string, packages: Packages, how: readonly string[]) =>
  installedShop(name, packages, { within: 'shared/nodejs', layers: ', Layers: [!Ref Shared]', how });

interface Install {
  readonly within: string;
  readonly layers: string;
  readonly how: readonly string[];
}

function installedShop(name: string, packages: Packages, { within, layers, how }: Install): string | undefined {
  if (performance.now() - begun > LONGEST) return skipped(name, 'the registry takes too long');
  const folder = join(root, name);
  for (const made of ['orders', within]) mkdirSync(join(folder, made), { recursive: true });
  const template = sam(
    samFunction('X64', 'orders', layers) +
      samFunction('Arm', 'orders', `${layers}, Architectures: [arm64]`) +
      samFunction('Old', 'orders', `${layers}, Runtime: nodejs16.x`) +
      (layers === '' ? '' : samLayer('Shared', 'shared')),
  );
  writeFileSync(join(folder, 'template.yaml'), template);
  writeFileSync(
    join(folder, 'orders/app.js'),
    `${Object.keys(packages)
      .map((one, number) => `const p${number} = require('${one}');`)
      .join('\n')}\nexports.handler = () => 1;\n`,
  );
  writeFileSync(join(folder, within, 'package.json'), JSON.stringify({ dependencies: packages }, undefined, 2));
  const installed = npm(join(folder, within), 'install', ...how);
  return installed.status === 0 ? folder : skipped(name, 'npm could not install it');
}

function skipped(name: string, why: string): undefined {
  console.log(`Skipped ${name}: ${why}.`);
}

const forMachine = ({ os, cpu, libc }: Machine) => [
  `--os=${os}`,
  `--cpu=${cpu}`,
  ...(libc === undefined ? [] : [`--libc=${libc}`]),
];

/** What the rules about binaries say: `rule package function…`, each once. */
function said(folder: string): string[] {
  const { findings, facts } = analyze(folder, defaultOptions);
  const names = new Map(facts.workspace.functions.map(({ id, name }) => [id, name]));
  const about = findings.filter(({ rule }) => rule.startsWith('native-'));
  const lines = about.map(({ rule, file, message, functions }) => {
    // What stands in a package.json names the package in its message.
    const name =
      /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ??
      /^\S+(?= is installed)|esbuild(?= does)/.exec(message)?.[0];
    return `${rule} ${name} ${functions.map((id) => names.get(id)).join(' ')}`;
  });
  return [...new Set(lines)].sort();
}

const reason =
  npm(root, 'view', 'bcrypt@6.0.0', 'version', '--fetch-retries=0', '--fetch-timeout=8000').status === 0
    ? undefined
    : 'the npm registry does not answer';
if (reason !== undefined) console.log(`Skipped: ${reason}, so no real packages were looked at.`);
const online = reason === undefined ? test : test.skip;

const told = (rule: string, packages: readonly string[], functions: string) =>
  packages.map((name) => `${rule} ${name} ${functions}`);

/** What has builds for all machines within it is right everywhere, but for argon2 and pprof, which are too new for the old runtime. */
const alwaysOld = [...told('native-libc', ['argon2'], 'Old'), ...told('native-abi', ['@datadog/pprof'], 'Old')];
const builds = (machine: string, libc: string, img = machine) => [
  `@esbuild/${machine}`,
  `@img/sharp-${img}`,
  `@img/sharp-libvips-${img}`,
  `@swc/core-${machine}${libc}`,
];

const installs: readonly (readonly [name: string, machine: Machine, lines: readonly string[]])[] = [
  [
    'Linux on x64',
    { os: 'linux', cpu: 'x64', libc: 'glibc' },
    [...alwaysOld, ...told('native-architecture', builds('linux-x64', '-gnu'), 'Arm')],
  ],
  [
    'Linux on arm64',
    { os: 'linux', cpu: 'arm64', libc: 'glibc' },
    [...alwaysOld, ...told('native-architecture', builds('linux-arm64', '-gnu'), 'Old X64')],
  ],
  [
    // esbuild asks for no C library at all, and has one build for both.
    'Alpine on x64',
    { os: 'linux', cpu: 'x64', libc: 'musl' },
    [
      ...alwaysOld,
      ...told('native-architecture', builds('linux-x64', '-musl', 'linuxmusl-x64'), 'Arm'),
      ...told('native-libc', builds('linux-x64', '-musl', 'linuxmusl-x64').slice(1), 'Old X64'),
    ],
  ],
  [
    'macOS on arm64',
    { os: 'darwin', cpu: 'arm64' },
    [
      ...alwaysOld,
      ...told(
        'native-architecture',
        builds('darwin-arm64', '').filter((name) => !name.includes('libvips')),
        'Arm Old X64',
      ),
    ],
  ],
];

for (const [name, machine, lines] of installs) {
  online(`installed for ${name}`, () => {
    const folder = shop(name, PACKAGES, forMachine(machine));
    if (folder !== undefined) assert.equal(said(folder), [...lines].sort());
  });
}

const SMALL = { esbuild: PACKAGES.esbuild, bufferutil: PACKAGES.bufferutil };

online('installed without what is optional', () => {
  const missing = ['Arm', 'Old X64'].map((functions) => `native-platform-package esbuild ${functions}`);
  const folder = shop('without optional', SMALL, ['--omit=optional']);
  if (folder !== undefined) assert.equal(said(folder), missing.sort());
});

const EVERYBODY = 'Arm Old X64';

online('what a script makes during the installation, without the script', () => {
  const packages = { 'better-sqlite3': '12.4.1', bcrypt: '5.1.1', bufferutil: PACKAGES.bufferutil, canvas: '3.2.0' };
  const folder = layeredShop('without scripts', packages, ['--ignore-scripts']);
  const unbuilt = ['bcrypt', 'better-sqlite3', 'canvas'];
  if (folder !== undefined) assert.equal(said(folder), told('native-platform-package', unbuilt, EVERYBODY));
});

online('builds for all machines within it, in files that name them', () => {
  const folder = layeredShop('flat builds', { 'better-sqlite3': '13.2.0' }, ['--ignore-scripts']);
  // Its glibc is newer than that of the old runtime.
  if (folder !== undefined) assert.equal(said(folder), told('native-libc', ['better-sqlite3'], 'Old'));
});

online('compiled from its sources on this machine', () => {
  const headers = join(dirname(dirname(realpathSync(process.execPath))), 'include/node/node_api.h');
  const hasCompiler = ['c++', 'make'].every((tool) => spawnSync(tool, ['--version']).status === 0);
  if (process.platform !== 'linux' || !hasCompiler || !existsSync(headers))
    return void skipped('from-source', 'there is no compiler, or no headers of Node');
  // node-gyp does not like a space in the folder’s name.
  const how = ['--build-from-source', `--nodedir=${dirname(dirname(dirname(headers)))}`];
  const folder = layeredShop('from-source', { bcrypt: '5.1.1' }, how);
  const failing = process.arch === 'arm64' ? 'Old X64' : 'Arm';
  // Which glibc it needs is a matter of the machine.
  const lines = folder === undefined ? undefined : said(folder).filter((line) => !line.startsWith('native-libc'));
  if (lines) assert.equal(lines, told('native-architecture', ['bcrypt'], failing));
});

const schema = (targets: string) =>
  `generator client {\n  provider = "prisma-client-js"\n  binaryTargets = [${targets}]\n}\n`;
const LAMBDA = '"rhel-openssl-3.0.x", "rhel-openssl-1.0.x", "linux-arm64-openssl-3.0.x"';

online('Prisma, with and without engines', () => {
  const prisma = (version: string) => {
    const folder = shop(`Prisma ${version}`, { '@prisma/client': version }, []);
    if (folder === undefined) return undefined;
    const start = "new (require('@prisma/client').PrismaClient)();\nnew PrismaClient();\n";
    appendFileSync(join(folder, 'orders/app.js'), start);
    return (targets: string) => {
      writeFileSync(join(folder, 'orders/schema.prisma'), schema(targets));
      return said(folder);
    };
  };
  const [six, seven] = [prisma('6.19.0'), prisma('7.10.0')];
  assert.equal(six?.(LAMBDA) ?? [], []);
  assert.equal(six?.('"debian-openssl-3.0.x"').length ?? 3, 3);
  assert.equal(six?.('"native", "rhel-openssl-3.0.x"').length ?? 2, 2);
  assert.equal(seven?.('"debian-openssl-3.0.x"') ?? [], []);
});

online('a lock file and nothing else', () => {
  const folder = shop('lock file', PACKAGES, ['--package-lock-only']);
  if (folder !== undefined) assert.equal(said(folder), []);
});

online('a lock file that npm wrote beside what another machine had installed', () => {
  const folder = shop('stale lock file', SMALL, forMachine({ os: 'darwin', cpu: 'arm64' }));
  if (folder === undefined) return;
  const lock = join(folder, 'orders/package-lock.json');
  const { packages, ...rest } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, unknown> };
  const kept = Object.entries(packages).filter(
    ([name]) => !name.includes('@esbuild/') || name.endsWith('darwin-arm64'),
  );
  writeFileSync(lock, JSON.stringify({ ...rest, packages: Object.fromEntries(kept) }));
  rmSync(join(folder, 'orders/node_modules'), { recursive: true });
  assert.equal(said(folder), ['native-platform-package esbuild Arm', 'native-platform-package esbuild Old X64']);
});

test.run();
