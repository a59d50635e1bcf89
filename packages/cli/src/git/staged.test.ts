import type { Report } from '@layerlint/analyzer';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inRepository, type Repository } from '../../test/repository.ts';
import { assertConforms } from '../../test/schema.ts';
import { inShop, ORDERS } from '../../test/shop.ts';

const test = suite('--staged');

async function json({ run }: Pick<Repository, 'run'>, ...argv: string[]): Promise<Report> {
  const { stdout, stderr } = await run([...argv, '--format', 'json']);
  assert.is(stderr, '');
  assertConforms(stdout, 'report');
  return JSON.parse(stdout) as Report;
}
const money = ORDERS['src/orders/money.js']!;
const entry = ORDERS['src/orders/entry.js']!;
/** The shop before anybody copied anything. */
const ONE_COPY = Object.fromEntries(Object.entries(ORDERS).filter(([file]) => file !== 'src/refunds/money.js'));

const copies = ({ duplicates }: Report) => duplicates.flatMap(({ fragments }) => fragments.map(({ file }) => file));
const rules = ({ findings }: Report) => findings.map(({ ruleId, file }) => `${ruleId} ${file}`);

test('a copy is told once it is staged, and only while it is', () =>
  inRepository(ONE_COPY, async (shop) => {
    assert.equal(copies(await json(shop, 'duplicates', '--staged')), []);
    shop.write({ 'src/refunds/money.js': money });
    assert.equal(copies(await json(shop, 'duplicates')), ['src/orders/money.js', 'src/refunds/money.js']);
    assert.equal(copies(await json(shop, 'duplicates', '--staged')), [], 'git does not know the file yet');

    shop.git('add', '--intent-to-add', 'src/refunds/money.js');
    assert.equal(copies(await json(shop, 'duplicates', '--staged')), [], 'announced is not added');
    shop.git('add', 'src/refunds/money.js');
    assert.equal(copies(await json(shop, 'duplicates', '--staged')), ['src/orders/money.js', 'src/refunds/money.js']);

    rmSync(join(shop.root, 'src/refunds/money.js'));
    assert.equal(copies(await json(shop, 'duplicates')), []);
    assert.equal(
      copies(await json(shop, 'duplicates', '--staged')),
      ['src/orders/money.js', 'src/refunds/money.js'],
      'the index has it, whatever the disk has',
    );
    shop.git('rm', '--cached', '--quiet', 'src/refunds/money.js');
    shop.write({ 'src/refunds/money.js': money });
    assert.equal(copies(await json(shop, 'duplicates', '--staged')), [], 'the next commit deletes it');
  }));

test('copies of earlier days are not what this commit is about', () =>
  inRepository(ORDERS, async (shop) => {
    shop.write({ 'src/orders/entry.js': `${entry}// later\n` });
    shop.git('add', '.');
    const report = await json(shop, 'duplicates', '--staged');
    assert.equal([copies(report), report.findings, report.summary.duplicates], [[], [], 0]);
    assert.is((await shop.run(['duplicates', '--staged', '--max-warnings', '0'])).code, 0);

    shop.write({ 'src/refunds/money.js': `${money}\n` });
    shop.git('add', '.');
    const outcome = await shop.run(['duplicates', '--staged', '--max-warnings', '0']);
    assert.is(outcome.code, 1);
    assert.match(outcome.stdout, 'Duplicates  1 class');
    assert.equal(rules(await json(shop, 'duplicates', '--staged')), ['no-duplicate-code src/refunds/money.js']);
  }));

test('check judges what is staged, of every file', () =>
  inRepository(ORDERS, async (shop) => {
    const opt = async () => rules(await json(shop, 'check', '--staged')).filter((rule) => rule.startsWith('no-opt'));
    shop.write({ 'src/orders/entry.js': entry.replace('/opt/', '/tmp/') });
    assert.equal(
      rules(await json(shop)).filter((rule) => rule.startsWith('no-opt')),
      [],
    );
    assert.equal(await opt(), ['no-opt-write src/orders/entry.js'], 'mended on the disk alone');
    shop.git('add', '.');
    assert.equal(await opt(), []);
    shop.write({ 'src/orders/entry.js': entry });
    assert.equal(await opt(), [], 'broken on the disk alone');
  }));

test('templates and folders are those of the index, too', () =>
  inRepository(ORDERS, async (shop) => {
    shop.write({
      'src/refunds/late.js': 'export const late = 1;\n',
      'src/stock/entry.js': 'export const handler = 1;\n',
    });
    const template = ORDERS['template.yaml']!;
    shop.write({ 'template.yaml': template.replace('src/refunds', 'src/stock') });
    const functions = async (...argv: string[]) =>
      (await json(shop, ...argv)).functions.map(({ codeDir, entry }) => `${codeDir} ${entry}`);
    const before = ['src/orders src/orders/entry.js', 'src/refunds src/refunds/entry.js'];
    assert.equal(await functions('--staged'), before);
    assert.equal(await functions(), ['src/orders src/orders/entry.js', 'src/stock src/stock/entry.js']);

    shop.git('add', 'template.yaml');
    const [, refunds] = (await json(shop, '--staged')).functions;
    assert.is(refunds?.entry, undefined, 'nothing of the new folder is staged');
    shop.git('add', '.');
    assert.equal(await functions('--staged'), await functions());
  }));

test('what git ignores stays: builds and installed packages', () =>
  inRepository({ ...ONE_COPY, '.gitignore': 'src/refunds/money.js\n' }, async (shop) => {
    shop.write({ 'src/refunds/money.js': money });
    const report = await json(shop, 'check', '--staged');
    assert.equal(copies(report), ['src/orders/money.js', 'src/refunds/money.js']);
  }));

test('what lies in a submodule stays, what lies in another clone does not', () =>
  inRepository(ONE_COPY, async (shop) => {
    shop.git('clone', '--quiet', shop.root, join(shop.root, 'src/refunds/vendor'));
    const entries = { 'src/refunds/entry.js': "import './vendor/src/orders/money.js';\nexport const handler = 1;\n" };
    shop.write(entries);
    shop.git('add', 'src/refunds/entry.js');
    const both = ['src/orders/money.js', 'src/refunds/vendor/src/orders/money.js'];
    assert.equal(copies(await json(shop, 'check')), both);
    assert.equal(copies(await json(shop, 'check', '--staged')), []);
    shop.git('-c', 'advice.addEmbeddedRepo=false', 'add', 'src/refunds/vendor');
    shop.write({ 'src/refunds/other.js': 'late\n' });
    assert.equal(copies(await json(shop, 'check', '--staged')), both);
  }));

test('from a folder inside the repository, with names that patterns are made of', () =>
  inRepository(
    Object.fromEntries(Object.entries(ONE_COPY).map(([file, text]) => [`services/[shop] ü/${file}`, text])),
    async (shop) => {
      shop.write({ 'services/[shop] ü/src/refunds/money.js': money, 'notes.txt': 'elsewhere' });
      shop.git('add', '.');
      const report = await json(shop, 'duplicates', 'services/[shop] ü', '--staged');
      assert.equal(copies(report), ['src/orders/money.js', 'src/refunds/money.js']);
    },
  ));

test('before the first commit', () =>
  inRepository({}, async (shop) => {
    shop.write(ORDERS);
    shop.git('add', '.');
    assert.is((await json(shop, 'duplicates', '--staged')).duplicates.length, 1);
  }));

test('a run says the same with a cache and without, whatever was run before', () =>
  inRepository(ORDERS, async (shop) => {
    const other = money.replace('const tax', 'const vat').replace('{ cents, tax', '{ cents, vat');
    shop.write({ 'src/refunds/money.js': other, 'src/stock.js': money });
    const runs = [['--staged'], [], ['--staged'], ['--staged', '--min-lines', '2'], []];
    for (const command of ['duplicates', 'check'])
      for (const run of runs) {
        const argv = [command, ...run, '--format', 'json'];
        assert.equal(
          await shop.run([...argv, '--cache-dir', '../' + shop.root.split('/').at(-1) + '/.git/cache']),
          await shop.run([...argv, '--no-cache']),
          argv.join(' '),
        );
      }
  }));

test('the index for ESLint is of the work tree', () =>
  inRepository(ORDERS, async (shop) => {
    mkdirSync(join(shop.root, 'node_modules'));
    await shop.run(['--staged']);
    assert.not(existsSync(join(shop.root, 'node_modules/.cache/layerlint/index.json')));
  }));

test('in a hook: another index, and variables that hold for another folder', () =>
  inRepository(ONE_COPY, async (shop) => {
    shop.write({ 'src/refunds/money.js': money });
    const index = join(shop.root, '.git/next-index');
    shop.git('add', '.');
    shop.git('read-tree', `--index-output=${index}`, 'HEAD');
    const staged = async (env: Record<string, string>) => {
      const { stdout } = await shop.run(['duplicates', '--staged', '--format', 'json'], { env });
      return (JSON.parse(stdout) as Report).duplicates.length;
    };
    assert.is(await staged({ GIT_DIR: '.git/nowhere', GIT_WORK_TREE: 'src', GIT_PREFIX: 'src/' }), 1);
    assert.is(await staged({ GIT_INDEX_FILE: '.git/index' }), 1);
    assert.is(await staged({ GIT_INDEX_FILE: '.git/next-index' }), 0);
  }));

test('without a repository, and without git', async () => {
  await inShop(ORDERS, async (shop) => {
    const refused = async (argv: string[], env = {}) => {
      const { code, stdout, stderr } = await shop.run(argv, { env });
      assert.equal([code, stdout], [2, '']);
      return stderr;
    };
    assert.is(
      await refused(['duplicates', '--staged']),
      'layerlint: --staged needs a git repository, and the folder is in none. Run it in a git work tree, or leave --staged out.\n',
    );
    assert.match(await refused(['check', '--since', 'main']), 'layerlint: --since needs a git repository');
    assert.is(
      await refused(['check', '--staged'], { PATH: '/nowhere' }),
      'layerlint: --staged needs git: no such file or folder. Install git, or leave --staged out.\n',
    );
  });
});

test.run();
