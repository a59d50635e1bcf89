import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, pathsOf } from '../../../test/writes-found.ts';

const test = suite('forms of paths and of calls that write');

const IMPORTS = `import fs from 'fs'; import os from 'os'; import path from 'path';\n`;

const ofNode: readonly Case[] = [
  [`fs.createWriteStream('/opt/a', { encoding: 'utf8' });`, '/opt/a'],
  [`new fs.WriteStream('/opt/a');`, '/opt/a'],
  [`fs.promises.open('/opt/a', 'r+');`, '/opt/a'],
  [`const flags = 'w'; fs.openSync('/opt/a', flags);`, '/opt/a'],
  [`fs.open('/opt/a', 'rs', () => {});`],
  [`fs.writeFileSync.call(fs, '/opt/a', '');`, '/opt/a'],
  [`fs.cpSync('/opt/a', '/tmp/a', { recursive: true });`],
  [`fs.symlinkSync('/opt/lib', './lib');`, '/var/task/lib'],
  [`fs.linkSync('/opt/lib', '/tmp/lib');`],
  [`fs.utimesSync('/opt/a', 1, 1); `, '/opt/a'],
  [`fs.mkdtempSync('/opt/orders-');`, '/opt/orders-XXXXXX'],
  [`fs.writeFileSync(Buffer.from('/opt/a'), '');`, '/opt/a'],
  [`const method = 'writeFileSync'; fs[method]('/opt/a', '');`, '/opt/a'],
  [`const disk = { save: fs.writeFileSync }; disk.save('/opt/a', '');`, '/opt/a'],
  [`import('fs').then((files) => files.writeFileSync('/opt/a', ''));`, '/opt/a'],
  [`import('fs').then(({ writeFileSync: save }) => save('/opt/a', ''));`, '/opt/a'],
  [`import { promisify as later } from 'util'; later(fs.writeFile)('/opt/a', '');`, '/opt/a'],
  [`const { writeFileAsync } = require('bluebird').promisifyAll(fs); writeFileAsync('/opt/a', '');`, '/opt/a'],
  [`let files; files = require('fs'); files.writeFileSync('/opt/a', '');`, '/opt/a'],
  [`const name = 'fs'; require(name).writeFileSync('/opt/a', '');`, '/opt/a'],
  [`require('v8').writeHeapSnapshot('/opt/heap');`, '/opt/heap'],
  [`fs.readFileSync('/opt/a'); fs.existsSync('/opt/a'); fs.createReadStream('/opt/a'); fs.watch('/opt');`],
];

const ofPaths: readonly Case[] = [
  [`let to = '/tmp/a'; to = '/opt/a'; fs.writeFileSync(to, '');`, '/opt/a'],
  [`let to = '/opt/a'; to = '/tmp/a'; fs.writeFileSync(to, '');`],
  [`let to = '/opt/a'; if (os.cpus()) to = '/tmp/a'; fs.writeFileSync(to, '');`],
  [`let to; if (os.cpus()) to = '/opt/a'; else to = '/opt/b'; fs.writeFileSync(to, '');`, '/opt/a'],
  [`let to = '/opt'; to += '/cache'; to += '/a'; fs.writeFileSync(to, '');`, '/opt/cache/a'],
  [`let to = '/opt/a'; const set = () => { to = '/tmp/a'; }; set(); fs.writeFileSync(to, '');`],
  [`let to = '/tmp/a'; fs.writeFileSync(to, ''); to = '/opt/a';`],
  [`let to = '/tmp/a'; for (const i of list) { fs.writeFileSync(to, ''); to = '/opt/a'; }`],
  [`const folder = undefined ?? '/opt'; fs.writeFileSync(folder + '/a', '');`, '/opt/a'],
  [`const settings: { folder?: string } = {}; fs.writeFileSync(settings.folder ?? '/opt/a', '');`, '/opt/a'],
  [`const folder = process.env.FOLDER ?? '/opt'; fs.writeFileSync(folder + '/a', '');`],
  [`const to = process.env.AWS_LAMBDA_FUNCTION_NAME ? '/opt/a' : '/tmp/a'; fs.writeFileSync(to, '');`, '/opt/a'],
  [`const to = process.env.IS_OFFLINE ? './out' : '/tmp/a'; fs.writeFileSync(to, '');`],
  [`enum Place { Cache = '/opt/cache' } fs.mkdirSync(Place.Cache);`, '/opt/cache'],
  [`class Cache { static folder = '/opt/cache'; } fs.mkdirSync(Cache.folder);`, '/opt/cache'],
  [`class Cache { private folder = '/opt/cache'; make() { fs.mkdirSync(this.folder); } }`, '/opt/cache'],
  [
    `class Cache { folder; constructor() { this.folder = '/opt/cache'; } make() { fs.mkdirSync(this.folder); } }`,
    '/opt/cache',
  ],
  [`class Cache { folder = '/opt/cache'; use(x) { this.folder = x; } make() { fs.mkdirSync(this.folder); } }`],
  [
    `class Base { folder = '/opt/cache'; } class Cache extends Base { make() { fs.mkdirSync(this.folder); } }`,
    '/opt/cache',
  ],
  [
    `class Base { constructor(folder) { this.folder = folder; } } class Cache extends Base { constructor() { super('/opt/a'); } make() { fs.mkdirSync(this.folder); } }`,
    '/opt/a',
  ],
  [`class Cache { get folder() { return '/opt/cache'; } make() { fs.mkdirSync(this.folder); } }`, '/opt/cache'],
  [`const shop = { folder: '/opt/cache', make() { fs.mkdirSync(this.folder); } };`, '/opt/cache'],
  [`const base = { folder: '/opt' }; const all = { ...base, name: 'a' }; fs.mkdirSync(all.folder);`, '/opt'],
  [`const base = { folder: '/opt' }; const all = { ...base, folder: '/tmp' }; fs.mkdirSync(all.folder);`],
  [`const [, second] = ['/tmp', '/opt/a']; fs.mkdirSync(second);`, '/opt/a'],
  [`const { folder = '/opt/a' } = {}; fs.mkdirSync(folder);`, '/opt/a'],
  [`fs.mkdirSync(['', 'opt', 'cache'].join('/'));`, '/opt/cache'],
  [`const parts = ['/opt', 'cache']; fs.mkdirSync(parts.join(path.sep));`, '/opt/cache'],
  [`const parts = ['/opt']; parts.push(os.hostname()); fs.mkdirSync(parts.join('/'));`],
  [`for (const name of ['/tmp/a', '/opt/b']) fs.mkdirSync(name);`, '/opt/b'],
  [`['a', 'b'].forEach((name) => fs.mkdirSync(path.join('/opt', name)));`, '/opt/a'],
  [`for (const { to } of [{ to: '/opt/a' }]) fs.mkdirSync(to);`, '/opt/a'],
  [`for (const name of ['/tmp/a', '/mnt/b']) fs.mkdirSync(name);`],
  [`const PLACES = { a: '/tmp/a', b: '/opt/b' }; Object.values(PLACES).forEach((to) => fs.mkdirSync(to));`, '/opt/b'],
  [`const list = ['/opt/a', '/opt/b']; for (let i = 0; i < 2; i += 1) fs.mkdirSync(list[i]);`, '/opt/a'],
  [`const list = ['/opt/a', '/tmp/b']; for (let i = 0; i < 2; i += 1) fs.mkdirSync(list[i]);`],
  [`fs.mkdirSync('/opt'.concat('/a'));`, '/opt/a'],
  [`fs.mkdirSync(path.format({ dir: '/opt', base: 'a' }));`, '/opt/a'],
  [`fs.mkdirSync(String.raw\`/opt/a\`);`, '/opt/a'],
  [`fs.mkdirSync(require('util').format('%s/a', '/opt'));`, '/opt/a'],
  [`fs.mkdirSync('/tmp/NAME'.replace('/tmp', '/opt'));`, '/opt/NAME'],
  [`fs.mkdirSync(new URL('a', 'file:///opt/'));`, '/opt/a'],
  [`fs.mkdirSync(path.posix.join('/opt', 'a'));`, '/opt/a'],
  [`const at = path.join; fs.mkdirSync(at('/opt', 'a'));`, '/opt/a'],
  [`fs.mkdirSync(path.join(os.tmpdir(), 'a')); fs.mkdirSync(path.join(process.env.TMPDIR ?? '/tmp', 'a'));`],
  [`const folder = () => '/opt/cache'; fs.mkdirSync(folder());`, '/opt/cache'],
  [`function at(name: string) { return path.join(__dirname, 'out', name); } fs.mkdirSync(at('a'));`, '/var/task/out/a'],
  [`const at = (name: string) => (name === 'a' ? '/tmp/a' : '/opt/b'); fs.mkdirSync(at('b'));`],
];

const ofFunctions: readonly Case[] = [
  [`function save(to: string) { fs.writeFileSync(to, ''); }\nsave('/opt/a');`, '/opt/a'],
  [`const save = (to: string) => fs.writeFileSync(to, '');\nsave('/opt/a'); save('/tmp/a');`, '/opt/a'],
  [`function save(to = '/opt/a') { fs.writeFileSync(to, ''); }\nsave();`, '/opt/a'],
  [`function save({ to, text }) { fs.writeFileSync(to, text); }\nsave({ to: '/opt/a', text: '' });`, '/opt/a'],
  [`function save(s = {}) { fs.writeFileSync(s.to ?? '/opt/a', ''); }\nsave({ size: 1 });`, '/opt/a'],
  [
    `function put(to: string) { fs.writeFileSync(to, ''); } function save(name: string) { put('/opt/' + name); }`,
    '/opt/…',
  ],
  [
    `function put(to: string) { fs.writeFileSync(to, ''); } function save(to: string) { put(path.join(to, 'a')); }\nsave('/opt');`,
    '/opt/a',
  ],
  [`((to: string) => fs.writeFileSync(to, ''))\n('/opt/a');`, '/opt/a'],
  [
    `class Store { constructor(private dir: string) {} save(name: string) { fs.writeFileSync(path.join(this.dir, name), ''); } }\nnew Store('/opt').save('a');`,
    '/opt/a',
  ],
  [
    `class Store { dir; constructor(dir: string) { this.dir = dir; fs.mkdirSync(this.dir); } }\nnew Store('/opt/a');`,
    '/opt/a',
  ],
  [
    `class Store { dir; constructor(dir: string) { this.dir = dir; } save() { fs.mkdirSync(this.dir); } } const store = new Store('/tmp/a');\nstore.save();`,
  ],
  [`function save(to: string) { if (process.env.IS_OFFLINE) fs.writeFileSync(to, ''); }\nsave('./out');`],
  [`function save(to: string) { fs.writeFileSync(to, ''); }\nif (process.env.IS_OFFLINE) save('./out');`],
  [`export function save(to: string) { fs.writeFileSync(to, ''); }\nsave(process.argv[2]);`],
];

const ofOthers: readonly Case[] = [
  [`import { fs as disk } from 'memfs'; disk.writeFileSync('/opt/a', '');`],
  [`import mock from 'mock-fs'; mock({ '/opt/a': '' });`],
  [`export const save = (fs: Disk) => fs.writeFileSync('/opt/a', '');`],
  [`{ const fs = { writeFileSync(path: string) {} }; fs.writeFileSync('/opt/a'); }`],
  [`function run(exec: (command: string) => void) { exec('touch /opt/a'); }`],
  [`/a/.exec('touch /opt/a');`],
  [`this.client.mkdir('/opt/a'); s3.rename('/opt/a', '/opt/b');`],
  [`switch (process.env.STAGE) { case 'local': fs.mkdirSync('/opt/a'); break; }`],
  [`if (['development', 'test'].includes(process.env.NODE_ENV)) fs.mkdirSync('/opt/a');`],
  [`if (typeof process.env.AWS_LAMBDA_FUNCTION_NAME === 'undefined') fs.mkdirSync('/opt/a');`],
  [`const onLambda = () => !!process.env.AWS_EXECUTION_ENV; if (!onLambda()) fs.mkdirSync('/opt/a');`],
];

const kinds: Readonly<Record<string, readonly [imports: string, cases: readonly Case[]]>> = {
  'a call of node': [IMPORTS, ofNode],
  'a path': [IMPORTS, ofPaths],
  'a function': [IMPORTS, ofFunctions],
  'no write': [IMPORTS, ofOthers],
};
for (const [kind, [imports, cases]] of Object.entries(kinds)) {
  for (const [statement, path] of cases) {
    test(`${kind}: ${path ? '' : 'silent about '}${statement}`, () => {
      assert.equal(pathsOf(imports, statement), path === undefined ? [] : [path]);
    });
  }
}

test.run();
