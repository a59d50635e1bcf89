import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { syntaxOf } from '../parse/source-files.ts';
import { noOptWrite } from './no-opt-write.ts';
import { findings, sam, samFunction } from '../../test/findings.ts';
import { fillWords } from './words.ts';

const test = suite('no-opt-write');

/** The calls that match, as written. */
function callsIn(text: string, file = 'src/orders/handler.ts'): string[] {
  assert.ok(noOptWrite.mayMatch.test(text), 'the text would not even be parsed');
  const found = noOptWrite.check({ file, text, syntax: syntaxOf(file, text) }, {});
  return [...found].map(({ range }) => text.slice(...range));
}

const matches: Record<string, string> = {
  'a default import': `import fs from 'fs'; fs.writeFileSync('/opt/stock.json', '{}');`,
  'a namespace import': `import * as fs from 'node:fs'; fs.mkdirSync('/opt/cache', { recursive: true });`,
  'a renamed import': `import { writeFile as save } from 'fs/promises'; await save('/opt/stock.json', '');`,
  'promises of an import': `import { promises as files } from 'fs'; await files.rm('/opt/stock.json');`,
  require: `const fs = require('fs'); fs.appendFileSync('/opt/orders.log', 'x');`,
  'promises of a require': `const fs = require('node:fs').promises; fs.unlink('/opt/stock.json');`,
  'a destructured require': `const { createWriteStream: open } = require('fs'); open('/opt/orders.csv');`,
  'destructured promises': `import fs from 'fs'; const { writeFile } = fs.promises; await writeFile('/opt/a', '');`,
  'nested destructuring': `const { promises: { writeFile } } = require('fs'); writeFile('/opt/a', '');`,
  'a dynamic import': `const fs = await import('fs'); fs.writeFileSync('/opt/a', '');`,
  promisify: `const { promisify } = require('util'); const fs = require('fs'); const write = promisify(fs.writeFile); write('/opt/a', '');`,
  'import equals': `import fs = require('fs'); fs.writeFileSync('/opt/a', '');`,
  'compiled TypeScript': `const fs_1 = __importDefault(require("fs")); (0, fs_1.default.writeFileSync)("/opt/a", "");`,
  createRequire: `import { createRequire } from 'module'; const load = createRequire(import.meta.url); load('fs').rmSync('/opt/a');`,
  'optional chaining': `import fs from 'fs'; fs?.writeFileSync?.('/opt/a', '');`,
  'element access': `import fs from 'fs'; fs['writeFileSync']('/opt/a', '');`,
  'fs-extra': `import { outputJson } from 'fs-extra'; await outputJson('/opt/stock.json', {});`,
  'graceful-fs': `const fs = require('graceful-fs'); fs.writeFile('/opt/stock.json', '', () => {});`,
  'a copy': `import fs from 'fs'; fs.copyFileSync('/tmp/a', '/opt/a');`,
  'the source of a rename': `import fs from 'fs'; fs.renameSync('/opt/a', '/tmp/a');`,
  'open to write': `import fs from 'fs'; fs.openSync('/opt/a', 'a');`,
  'open with constants': `import fs from 'fs'; fs.openSync('/opt/a', fs.constants.O_CREAT | fs.constants.O_RDWR);`,
  'a template': `import fs from 'fs'; export const save = (id: string) => fs.writeFileSync(\`/opt/orders/\${id}.json\`, '');`,
  'a sum with an unknown end': `import fs from 'fs'; export const save = (id: string) => fs.writeFileSync('/opt/' + id, '');`,
  'path.join': `import fs from 'fs'; import { join } from 'path'; fs.writeFileSync(join('/opt', 'nodejs', '..', 'a'), '');`,
  'path.join with an unknown end': `import fs from 'fs'; import path from 'path'; export const save = (id: string) => fs.writeFileSync(path.join('/opt', id), '');`,
  'a constant': `import fs from 'fs'; const FOLDER = '/opt/cache'; fs.writeFileSync(FOLDER + '/a', '');`,
  'a member of a constant': `import fs from 'fs'; const FOLDERS = { cache: { stock: '/opt/cache' } } as const; fs.mkdirSync(FOLDERS.cache.stock);`,
  'both sides of a choice': `import fs from 'fs'; export const save = (big: boolean) => fs.writeFileSync(big ? '/opt/a' : '/opt/b', '');`,
  'a climb into /opt': `import fs from 'fs'; fs.writeFileSync('/tmp/../opt/a', '');`,
  'a file URL': `import fs from 'fs'; fs.writeFileSync(new URL('file:///opt/a'), '');`,
};
for (const [form, text] of Object.entries(matches)) test(`sees ${form}`, () => assert.is(callsIn(text).length, 1));

const nearMisses: Record<string, string> = {
  'a read': `import fs from 'fs'; fs.readFileSync('/opt/stock.json'); fs.createReadStream('/opt/a'); fs.openSync('/opt/a', 'r'); fs.openSync('/opt/a');`,
  'a copy out of /opt': `import fs from 'fs'; fs.copyFileSync('/opt/a', '/tmp/a');`,
  'a folder whose name begins alike': `import fs from 'fs'; fs.writeFileSync('/tmp/opt/a', ''); fs.writeFileSync('/optional/a', '');`,
  'a parameter called fs': `import fs from 'fs'; export function save(fs: Disk) { fs.writeFileSync('/opt/a', ''); }`,
  'an object that looks alike': `import { fs } from 'memfs'; import 'fs'; fs.writeFileSync('/opt/a', ''); this.fs.writeFileSync('/opt/a', '');`,
  'a function of the same name': `import 'fs'; function writeFile(path: string) {} writeFile('/opt/a');`,
  'a name that changes': `let fs = require('fs'); fs = require('memfs'); fs.writeFileSync('/opt/a', '');`,
  'a local require': `import 'fs'; export function load(require: (name: string) => any) { require('fs').writeFileSync('/opt/a', ''); }`,
  'an unknown path': `import fs from 'fs'; export const save = (path: string) => fs.writeFileSync(path, '');`,
  'a path that may be set': `import fs from 'fs'; fs.writeFileSync(process.env.CACHE ?? '/opt/cache', '');`,
  'one good side of a choice': `import fs from 'fs'; export const save = (big: boolean) => fs.writeFileSync(big ? '/opt/a' : '/tmp/a', '');`,
  'a constant that changes': `import fs from 'fs'; const place = { folder: '/opt' }; place.folder = '/tmp'; fs.writeFileSync(place.folder, '');`,
  'a resolve whose end may be absolute': `import fs from 'fs'; import path from 'path'; export const save = (to: string) => fs.writeFileSync(path.resolve('/opt', to), '');`,
  'a comment': `import fs from 'fs'; // fs.writeFileSync('/opt/a', '');`,
  'a stream over an open file': `import fs from 'fs'; export const write = (fd: number) => fs.createWriteStream('/opt/a', { fd });`,
  'a relative path': `import fs from 'fs'; fs.writeFileSync('opt/a', '');`,
};
for (const [form, text] of Object.entries(nearMisses))
  test(`leaves ${form} alone`, () => assert.equal(callsIn(text), []));

const guarded: Record<string, string> = {
  'an offline switch': `if (process.env.IS_OFFLINE) fs.writeFileSync('/opt/a', '');`,
  'no function name': `if (!process.env.AWS_LAMBDA_FUNCTION_NAME) { fs.writeFileSync('/opt/a', ''); }`,
  'the else of a function name': `if (process.env.AWS_LAMBDA_FUNCTION_NAME) {} else fs.writeFileSync('/opt/a', '');`,
  'an early return': `export function save() { if (process.env.AWS_EXECUTION_ENV) return; fs.writeFileSync('/opt/a', ''); }`,
  'not production': `process.env.NODE_ENV !== 'production' && fs.writeFileSync('/opt/a', '');`,
  'one of several local stages': `if (process.env.NODE_ENV === 'test' || process.env.STAGE === 'local') fs.writeFileSync('/opt/a', '');`,
  'the main module': `if (require.main === module) fs.writeFileSync('/opt/a', '');`,
  'the main ES module': `if (import.meta.main) fs.writeFileSync('/opt/a', '');`,
  'a constant': `const { IS_OFFLINE } = process.env; const local = Boolean(IS_OFFLINE); if (local && true) fs.writeFileSync('/opt/a', '');`,
  'its only caller': `if (require.main === module) main(); function main() { prepare(); } function prepare() { fs.writeFileSync('/opt/a', ''); }`,
};
for (const [form, text] of Object.entries(guarded))
  test(`is silent behind ${form}`, () => assert.equal(callsIn(`import fs from 'fs'; ${text}`), []));

const openGates: Record<string, string> = {
  'the other branch': `if (process.env.IS_OFFLINE) {} else fs.writeFileSync('/opt/a', '');`,
  'a deployed stage': `if (process.env.STAGE === 'dev') fs.writeFileSync('/opt/a', '');`,
  production: `if (process.env.NODE_ENV === 'production') fs.writeFileSync('/opt/a', '');`,
  'one local way of two': `export const save = (big: boolean) => { if (process.env.IS_OFFLINE || big) fs.writeFileSync('/opt/a', ''); };`,
  'a caller that everyone reaches': `if (require.main === module) main(); export const handler = async () => main(); function main() { fs.writeFileSync('/opt/a', ''); }`,
  'functions that call each other': `function a() { b(); } function b() { a(); fs.writeFileSync('/opt/a', ''); }`,
};
for (const [form, text] of Object.entries(openGates))
  test(`speaks behind ${form}`, () => assert.is(callsIn(`import fs from 'fs'; ${text}`).length, 1));

test('is silent in tests, build scripts and programs', () => {
  const text = `const fs = require('fs'); fs.writeFileSync('/opt/a', '');`;
  for (const file of [
    'src/stock.test.ts',
    'src/stock.spec.js',
    'tests/stock.js',
    'scripts/pack.js',
    'src/__tests__/a.ts',
    'rollup.config.mjs',
  ]) {
    assert.equal(callsIn(text, file), [], file);
  }
  assert.equal(callsIn(`import { Stack } from 'aws-cdk-lib'; ${text}`, 'layers/stack.ts'), []);
  assert.equal(callsIn(`#!/usr/bin/env node\n${text}`, 'bin/pack.js'), []);
  assert.is(callsIn(text, 'src/latest/contest.ts').length, 1);
});

test('names the call and the path, and offers the same name below /tmp', () => {
  const text = `import fs from 'fs';\nfs.writeFileSync('/opt/' + 'stock.json', '{}');\n`;
  const [match] = noOptWrite.check({ file: 'a.ts', text, syntax: syntaxOf('a.ts', text) }, {});
  assert.ok(match);
  assert.is(text.slice(...match.range), `fs.writeFileSync('/opt/' + 'stock.json', '{}')`);
  assert.match(
    fillWords(noOptWrite.messages.write, match.data ?? {}),
    /^`fs\.writeFileSync` writes to `\/opt\/stock\.json`, but/,
  );
  assert.match(fillWords(noOptWrite.hints.write, match.data ?? {}), /path\.join\(os\.tmpdir\(\), 'stock\.json'\)/);
});

test('a file without a file module is not parsed', () => {
  assert.not.ok(noOptWrite.mayMatch.test(`import { writeFile } from './files.js'; writeFile('/opt/a');`));
});

test('deep nesting and names in terms of each other end quietly', () => {
  const sum = Array.from({ length: 3000 }, (_, index) => `'${index}'`).join(' + ');
  const doubled = Array.from({ length: 60 }, (_, index) => `const a${index + 1} = a${index} + a${index};`).join(' ');
  const text = `import fs from 'fs'; const a = b, b = a; const a0 = '/opt/'; ${doubled}
    fs.writeFileSync(a, ''); fs.writeFileSync(a60, ''); fs.writeFileSync('/opt/' + ${sum}, '');`;
  assert.is(callsIn(text).length, 0);
});

test('a project shows what helpers do with the paths they are given, on every call that hands one over', () => {
  const files = {
    'template.yaml': sam(samFunction('Orders', 'src')),
    'src/disk.js': `const fs = require('fs');\nmodule.exports = { fs, save: (to) => fs.writeFileSync(to, '') };\n`,
    'src/store.js': `const { save } = require('./disk');\nexports.keep = (folder) => save(folder + '/stock.json');\n`,
    'src/app.js': `const { keep } = require('./store');\nconst disk = require('./disk');\nexports.handler = async () => {\n  keep('/opt');\n  keep('/tmp');\n  disk.fs.mkdirSync('/opt/a');\n};\n`,
  };
  assert.equal(
    findings(['no-opt-write'], files).map((finding) => finding.slice(0, finding.indexOf(','))),
    [
      'src/app.js:4:3 error `keep` writes to `/opt/stock.json`',
      'src/app.js:6:3 error `disk.fs.mkdirSync` writes to `/opt/a`',
    ],
  );
});

test.run();
