import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A tool that builds an import graph, and how it is asked for the cycles of the folder it stands in. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Below `node_modules/.bin`. */
  readonly bin: string;
  readonly args: readonly string[];
}

export const peers: readonly Peer[] = [
  {
    name: 'dependency-cruiser',
    version: '17.4.3',
    bin: 'depcruise',
    args: ['--config', 'PEERS/dependency-cruiser.json', '-T', 'err', '.'],
  },
  {
    name: 'madge',
    version: '8.0.0',
    bin: 'madge',
    args: ['--circular', '--no-spinner', '--extensions', 'ts,tsx,mts,cts,js,jsx,mjs,cjs', '.'],
  },
  {
    name: 'skott',
    version: '0.35.12',
    bin: 'skott',
    args: ['--displayMode=raw', '--showCircularDependencies'],
  },
  { name: 'knip', version: '6.44.2', bin: 'knip', args: ['--cycles', '--no-progress', '--no-exit-code'] },
  {
    name: 'oxlint',
    version: '1.94.0',
    bin: 'oxlint',
    args: ['--import-plugin', '-A', 'all', '-D', 'import/no-cycle', '--silent', '.'],
  },
  { name: 'fallow', version: '3.36.0', bin: 'fallow', args: ['dead-code', '--circular-deps', '--quiet', '--no-cache'] },
  { name: 'rev-dep', version: '2.19.1', bin: 'rev-dep', args: ['circular'] },
];

/** What dependency-cruiser needs said: cycles, types included, installed packages left alone. */
const CRUISER = {
  forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } }],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
};

/** Installs the peers below a folder, each in the version that is named here. */
export function installPeers(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'dependency-cruiser.json'), JSON.stringify(CRUISER));
  installPackages(
    folder,
    peers.map(({ name, version }) => `${name}@${version}`),
  );
}

/** Installs npm packages, each in the version that is named, unless they are there. */
export function installPackages(folder: string, names: readonly string[]): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...names], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the peers could not be installed:\n${stderr}`);
}
