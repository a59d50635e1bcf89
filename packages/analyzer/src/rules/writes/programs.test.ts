import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, pathsOf } from '../../../test/writes-found.ts';

const test = suite('programs and libraries that write');

const IMPORTS = `import fs from 'fs'; import os from 'os'; import path from 'path';\n`;
const CHILD = `import os from 'os'; import { exec, execSync, spawn, spawnSync, execFile, execFileSync } from 'child_process';\n`;

const ofPrograms: readonly Case[] = [
  [`execSync('mkdir -p /opt/a');`, '/opt/a'],
  [`exec('cp /tmp/a /opt/b', () => {});`, '/opt/b'],
  [`execSync('cp /opt/a /tmp/b');`],
  [`execSync('cp -t /opt/lib a b');`, '/opt/lib'],
  [`execSync('mv /opt/a /tmp/a');`, '/opt/a'],
  [`execSync('echo "a > /opt/b" > /tmp/c');`],
  [`execSync('echo a > /opt/b');`, '/opt/b'],
  [`execSync('date >> out.log 2>&1');`, '/var/task/out.log'],
  [`execSync('ls /opt 2>/dev/null');`],
  [`execSync('cat /tmp/a | tee -a /opt/b');`, '/opt/b'],
  [`execSync('cd /opt && touch a');`, '/opt/a'],
  [`execSync('cd /tmp && touch a');`],
  [`execSync('touch a', { cwd: '/tmp' });`],
  [`execSync('touch a', { cwd: '/opt' });`, '/opt/a'],
  [`export const run = (cwd: string) => execSync('touch a', { cwd });`],
  [`execSync('tar -xzf /tmp/a.tgz -C /opt');`, '/opt'],
  [`execSync('tar xzf /tmp/a.tgz');`, '/var/task'],
  [`execSync('tar czf /tmp/a.tgz -C /opt .');`],
  [`execSync('unzip -o /tmp/a.zip -d /opt/fonts');`, '/opt/fonts'],
  [`execSync('unzip -l /opt/a.zip');`],
  [`execSync('rm -rf /opt/cache');`, '/opt/cache'],
  [`execSync('ln -sf /opt/lib/a.so /opt/lib/a.so.1');`, '/opt/lib/a.so.1'],
  [`execSync('chmod +x /opt/bin/tool');`, '/opt/bin/tool'],
  [`execSync('sed -i s/a/b/ /opt/a.conf');`, '/opt/a.conf'],
  [`execSync('curl -sSL https://shop.example -o /opt/a');`, '/opt/a'],
  [`execSync('sh -c "touch /opt/a"');`, '/opt/a'],
  [`execSync('OUT=/opt/a; echo x > $OUT');`, '/opt/a'],
  [`export const copy = (from: string) => execSync(\`cp "\${from}" /opt/a\`);`, '/opt/a'],
  [`export const copy = (to: string) => execSync(\`cp a \${to}\`);`],
  [`export const copy = (to: string) => execSync('cp a /opt/' + to);`, '/opt/…'],
  [`execSync(['mkdir', '-p', '/opt/a'].join(' '));`, '/opt/a'],
  [`spawn('mkdir', ['-p', '/opt/a']);`, '/opt/a'],
  [`spawnSync('cp', [os.hostname(), '/opt/a']);`, '/opt/a'],
  [`execFile('/bin/rm', ['-rf', '/opt/a'], () => {});`, '/opt/a'],
  [`execFileSync('touch', ['a'], { cwd: '/tmp' });`],
  [`spawn('sh', ['-c', 'echo a > /opt/b']);`, '/opt/b'],
  [`spawn('echo a > /opt/b', { shell: true });`, '/opt/b'],
  [`spawn('grep', ['-r', 'mkdir /opt', '/tmp']);`],
  [`import { promisify } from 'util'; const run = promisify(exec); run('touch /opt/a');`, '/opt/a'],
  [`import { execa, $ } from 'execa'; execa('touch', ['/opt/a']);`, '/opt/a'],
  [`import { $ } from 'execa'; $\`touch /opt/\${os.hostname()}\`;`, '/opt/…'],
  [`const shell = require('shelljs'); shell.mkdir('-p', '/opt/a');`, '/opt/a'],
  [`const shell = require('shelljs'); shell.echo('a').to('/opt/a');`, '/opt/a'],
  [`execSync('mkdir -p ~/.cache');`, '/home/sbx_user/.cache'],
  [`execSync('for i in 1 2; do echo $i >> /opt/a; done');`, '/opt/a'],
  [`execSync('(cd /opt && ls); touch /tmp/a');`],
  [`execSync('wget -q https://shop.example/a -P /opt');`, '/opt'],
  [`execSync('dd if=/dev/zero of=/opt/a');`, '/opt/a'],
  [`execSync('gzip -c /opt/a > /tmp/a.gz');`],
  [`execSync('chmod 755 /tmp/tool && /tmp/tool');`],
  [`execSync('echo "unfinished');`],
];

const ofLibraries: readonly Case[] = [
  [`import * as tar from 'tar'; tar.x({ file: '/tmp/a.tgz', cwd: '/opt' });`, '/opt'],
  [`import * as tar from 'tar'; tar.c({ file: '/opt/a.tgz', cwd: '/tmp' }, ['a']);`, '/opt/a.tgz'],
  [`import * as tar from 'tar'; tar.x({ file: '/opt/a.tgz', cwd: '/tmp' });`],
  [`import AdmZip from 'adm-zip'; new AdmZip('/tmp/a.zip').extractAllTo('/opt', true);`, '/opt'],
  [`import AdmZip from 'adm-zip'; const zip = new AdmZip(); zip.writeZip('/opt/a.zip');`, '/opt/a.zip'],
  [`import AdmZip from 'adm-zip'; new AdmZip('/opt/a.zip').getEntries();`],
  [`import Database from 'better-sqlite3'; const db = new Database('/opt/a.db');`, '/opt/a.db'],
  [`import Database from 'better-sqlite3'; const db = new Database('/opt/a.db', { readonly: true });`],
  [`import Database from 'better-sqlite3'; const db = new Database(':memory:');`],
  [`import { DatabaseSync } from 'node:sqlite'; const db = new DatabaseSync('shop.db');`, '/var/task/shop.db'],
  [`import { rimraf } from 'rimraf'; await rimraf('/opt/cache');`, '/opt/cache'],
  [`import { rimrafSync } from 'rimraf'; rimrafSync(['/tmp/a', '/opt/cache']);`, '/opt/cache'],
  [`import { mkdirp } from 'mkdirp'; mkdirp.sync('/opt/cache');`, '/opt/cache'],
  [`const mkdirp = require('mkdirp'); await mkdirp('/opt/cache');`, '/opt/cache'],
  [`import fse from 'fs-extra'; fse.ensureDirSync('/opt/cache'); `, '/opt/cache'],
  [`import { copy } from 'fs-extra/esm'; await copy('/opt/a', '/tmp/a');`],
  [`import XLSX from 'xlsx'; XLSX.writeFile({}, 'stock.xlsx');`, '/var/task/stock.xlsx'],
  [`import winston from 'winston'; new winston.transports.File({ filename: 'shop.log' });`, '/var/task/shop.log'],
  [`import extract from 'extract-zip'; extract('/tmp/a.zip', { dir: '/opt' });`, '/opt'],
];

const kinds: Readonly<Record<string, readonly [imports: string, cases: readonly Case[]]>> = {
  'a program': [CHILD, ofPrograms],
  'a library': [IMPORTS, ofLibraries],
};
for (const [kind, [imports, cases]] of Object.entries(kinds)) {
  for (const [statement, path] of cases) {
    test(`${kind}: ${path ? '' : 'silent about '}${statement}`, () => {
      assert.equal(pathsOf(imports, statement), path === undefined ? [] : [path]);
    });
  }
}

test.run();
