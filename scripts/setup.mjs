// Makes a fresh clone ready: packages installed, TypeScript compiled, assets in place. Needs Node and npm and nothing else.
// Once the packages are there it needs no network, so tests and the command line run anywhere.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { copyAssets } from './assets.mjs';
import { bundle } from './bundle.mjs';
import { writeSyntaxParser } from './syntax-parser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'package.json')),
);
const stamp = join(root, 'node_modules', '.setup-stamp');
const pnpm = 'pnpm@12.21.0';

/** Throws an Error whose message tells the user what went wrong. */
export async function setup() {
  checkNode();
  install();
  compile();
  await writeSyntaxParser();
  copyAssets();
  await bundle();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`layerlint needs Node 20.19 or later; this is ${process.version}.`);
}

function install() {
  const wanted = hashOfManifests();
  if (isInstalled(wanted)) return;
  console.error('setup: installing packages (this needs the npm registry)');
  // CI keeps pnpm from asking before it replaces a node_modules of another layout.
  run(
    'npx',
    ['-y', pnpm, 'install', '--frozen-lockfile'],
    { ...process.env, CI: 'true' },
    'Installing the packages failed.',
  );
  writeFileSync(stamp, wanted);
}

function hashOfManifests() {
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...packages.map((name) => `packages/${name}/package.json`),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function isInstalled(wanted) {
  const folders = ['node_modules/.bin', ...packages.map((name) => `packages/${name}/node_modules`)];
  return (
    folders.every((folder) => existsSync(join(root, folder))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  );
}

function compile() {
  const isFirst = packages.some((name) => !existsSync(join(root, 'packages', name, 'dist', '.tsbuildinfo')));
  if (isFirst) console.error('setup: compiling');
  run(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-b'],
    process.env,
    'The sources do not compile.',
  );
}

function run(command, commandArguments, env, complaint) {
  const shell = process.platform === 'win32' && command === 'npx';
  const { status, error, stdout, stderr } = spawnSync(command, commandArguments, {
    cwd: root,
    env,
    encoding: 'utf8',
    shell,
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error([complaint, error?.message, stdout, stderr].filter(Boolean).join('\n').trimEnd());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await setup();
  } catch (error) {
    console.error(`setup: ${error.message}`);
    process.exitCode = 2;
  }
}
