import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { syntaxOf } from '../parse/source-files.ts';
import { noWriteOutsideTmp } from './no-write-outside-tmp.ts';

const test = suite('no-write-outside-tmp');

const imports = `import fs from 'fs'; import os from 'os'; import path from 'path'; import { fileURLToPath } from 'url'; declare const id: string; `;

/** The paths that matches name, for a file that holds one statement. */
function pathsOf(statement: string, writable: readonly string[] = []): (string | undefined)[] {
  const text = imports + statement;
  const found = noWriteOutsideTmp.check(
    { file: 'src/orders/handler.ts', text, syntax: syntaxOf('handler.ts', text) },
    { writable },
  );
  return [...found].map(({ data }) => data?.['path']);
}

/** One argument of `writeFileSync`, and where it leads; false when that is fine or unknown. */
const cases: readonly (readonly [argument: string, path: string | false])[] = [
  [`'stock.json'`, '/var/task/stock.json'],
  [`'./out/../stock.json'`, '/var/task/stock.json'],
  [`'~/stock.json'`, '/var/task/~/stock.json'],
  [`'/home/app/stock.json'`, '/home/app/stock.json'],
  [`'/var/task/stock.json'`, '/var/task/stock.json'],
  [`'/var/tmp/stock.json'`, '/var/tmp/stock.json'],
  [`__dirname + '/stock.json'`, '/var/task/stock.json'],
  [`path.join(__dirname, '..', 'stock.json')`, '/var/stock.json'],
  [`path.join(path.dirname(__filename), id)`, '/var/task/…'],
  [`path.resolve('stock.json')`, '/var/task/stock.json'],
  ['`${process.cwd()}/${id}.json`', '/var/task/…'],
  ['`report-${id}.json`', '/var/task/report-…'],
  [`process.env.LAMBDA_TASK_ROOT + '/stock.json'`, '/var/task/stock.json'],
  [`(process.env['LAMBDA_TASK_ROOT'] ?? __dirname) + '/a'`, '/var/task/a'],
  [`path.join(os.homedir(), '.cache')`, '/home/sbx_user/.cache'],
  [`new URL('./stock.json', import.meta.url)`, '/var/task/stock.json'],
  [`fileURLToPath(new URL('stock.json', import.meta.url))`, '/var/task/stock.json'],
  [`path.join(import.meta.dirname, 'a')`, '/var/task/a'],
  [`path.join(path.dirname(fileURLToPath(import.meta.url)), 'a')`, '/var/task/a'],
  [`id ? 'a.json' : 'b.json'`, '/var/task/a.json'],
  [`'/opt/stock.json'`, false],
  [`id ? 'a.json' : '/opt/a.json'`, false],
  [`'/tmp/stock.json'`, false],
  [`'/tmp'`, false],
  [`'/mnt/shop/stock.json'`, false],
  [`'/dev/stdout'`, false],
  [`'/proc/self/fd/1'`, false],
  [`1`, false],
  [`id`, false],
  [`id + '/a.json'`, false],
  ['`${id}/a.json`', false],
  [`'/' + id`, false],
  [`'/t' + id`, false],
  [`path.join('/', id)`, false],
  [`path.join('', id)`, false],
  [`path.join(os.tmpdir(), 'a.json')`, false],
  [`path.join(process.env.FOLDER || '/tmp', 'a.json')`, false],
  [`process.env.FOLDER ?? './out'`, false],
  [`path.join(process.env.HOME, 'a.json')`, false],
  [`path.resolve(process.cwd(), id)`, false],
  [`path.join(__dirname, '../../tmp/a.json')`, false],
  [`id.startsWith('/') ? id : './out'`, false],
  [`new URL(id, import.meta.url)`, false],
];
for (const [argument, path] of cases) {
  test(`${argument} ${path ? `leads to ${path}` : 'is nothing to report'}`, () => {
    assert.equal(pathsOf(`fs.writeFileSync(${argument}, '');`), path ? [path] : []);
  });
}

test('a relative path is unknown where the working folder changes', () => {
  assert.equal(pathsOf(`process.chdir('/tmp'); fs.writeFileSync('stock.json', '');`), []);
});

test('a temporary folder needs a slash behind /tmp', () => {
  // Six X are how mkdtemp writes its random letters: without a slash they make another folder beside /tmp.
  assert.equal(pathsOf(`fs.mkdtempSync(os.tmpdir());`), ['/tmpXXXXXX']);
  assert.equal(
    pathsOf(
      `fs.mkdtempSync(os.tmpdir() + path.sep); fs.mkdtempSync('/tmp/'); fs.mkdtempSync(path.join(os.tmpdir(), 'order-'));`,
    ),
    [],
  );
});

test('what lies below a temporary folder is below /tmp', () => {
  assert.equal(
    pathsOf(
      `const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'order-')); fs.writeFileSync(path.join(folder, 'a'), '');`,
    ),
    [],
  );
});

test('a parameter hides the module', () => {
  assert.equal(
    pathsOf(
      `export function save(path: { join(...parts: string[]): string }) { fs.writeFileSync(path.join('out', 'a'), ''); }`,
    ),
    [],
  );
});

test('more folders may be writable', () => {
  assert.equal(pathsOf(`fs.writeFileSync('/data/a', ''); fs.writeFileSync('/database/a', '');`, ['/data/']), [
    '/database/a',
  ]);
});

test('one finding for a call that changes two places', () => {
  assert.equal(pathsOf(`fs.renameSync('a.json', 'b.json'); fs.renameSync('a.json', '/tmp/b.json');`), [
    '/var/task/b.json',
    '/var/task/a.json',
  ]);
});

/** What an editor makes of a statement when the suggestion is taken. */
function mended(statement: string): string | undefined {
  const text = imports + statement;
  const module = { file: 'src/orders/handler.ts', text, syntax: syntaxOf('handler.ts', text) };
  const [match] = noWriteOutsideTmp.check(module, { writable: [] });
  const [edit] = match?.suggestion ?? [];
  return edit && (text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1])).slice(imports.length);
}

const suggestions: readonly (readonly [statement: string, mended: string | undefined])[] = [
  [`fs.mkdirSync('./out/orders');`, `fs.mkdirSync('/tmp/out/orders');`],
  [`fs.mkdirSync("/var/task/out");`, `fs.mkdirSync("/tmp/out");`],
  ['fs.mkdirSync(`out/${id}`);', 'fs.mkdirSync(`/tmp/out/${id}`);'],
  ['fs.mkdirSync(`${process.cwd()}/${id}`);', `fs.mkdirSync(\`\${'/tmp'}/\${id}\`);`],
  [`fs.mkdirSync(__dirname + '/out');`, `fs.mkdirSync('/tmp' + '/out');`],
  [`fs.mkdirSync(path.join(os.homedir(), 'out'));`, `fs.mkdirSync(path.join('/tmp', 'out'));`],
  [`const OUT = 'out'; fs.mkdirSync(path.join(OUT, id));`, `const OUT = '/tmp/out'; fs.mkdirSync(path.join(OUT, id));`],
  [
    `const save = (to: string) => fs.mkdirSync(to); save('out');`,
    `const save = (to: string) => fs.mkdirSync(to); save('/tmp/out');`,
  ],
  [`fs.mkdirSync(path.join(__dirname, '..', 'out'));`, undefined],
  [`fs.mkdirSync('../out');`, undefined],
];
for (const [statement, expected] of suggestions)
  test(`suggests ${expected ?? `nothing for ${statement}`}`, () => assert.is(mended(statement), expected));

test.run();
