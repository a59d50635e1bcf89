import type { Report } from '@layerlint/analyzer';
import { spawnSync } from 'node:child_process';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inRepository, type Repository } from '../../test/repository.ts';
import { assertConforms } from '../../test/schema.ts';
import { inShop, ORDERS } from '../../test/shop.ts';

const test = suite('--blame');

async function json({ run }: Pick<Repository, 'run'>, ...argv: string[]): Promise<Report> {
  const { stdout, stderr } = await run(['duplicates', '--blame', ...argv, '--format', 'json']);
  assert.is(stderr, '');
  assertConforms(stdout, 'report');
  return JSON.parse(stdout) as Report;
}
const money = ORDERS['src/orders/money.js']!;
/** Renamed throughout: still a copy, and no longer the same. */
const renamed = money.replace('const tax', 'const vat').replace('cents, tax', 'cents, vat');
const BEN = { day: 9, author: 'Ben Writer' };

test('who changed each copy last, and copies that were the same once', () =>
  inRepository(ORDERS, async (shop) => {
    const first = shop.git('rev-parse', 'HEAD').slice(0, 10);
    const second = shop.commit('Call the tax by its name', { 'src/refunds/money.js': renamed }, BEN).slice(0, 10);
    shop.commit('Write a readme', { 'readme.md': '# Shop\n' }, { day: 12 });
    const { duplicates, history } = await json(shop);
    assert.equal(history, { classes: 1, of: 1 });
    const [copies] = duplicates;
    assert.equal(copies?.drift, { since: first, date: '2026-03-01', changed: [1] });
    assert.equal(
      copies?.fragments.map(({ lastChange }) => lastChange),
      [
        { commit: first, author: 'Ada Reader', date: '2026-03-01', subject: 'Open the shop' },
        { commit: second, author: 'Ben Writer', date: '2026-03-09', subject: 'Call the tax by its name' },
      ],
    );
    const { startLine, endLine } = copies!.fragments[1]!;
    const place = `src/refunds/money.js:${startLine}-${endLine}`;
    const { stdout } = await shop.run(['duplicates', '--blame']);
    assert.match(stdout, `    the same until ${first} of 2026-03-01; changed since: ${place}\n`);
    assert.match(stdout, `      2026-03-09 Ben Writer, ${second} Call the tax by its name\n`);
    const markdown = await shop.run(['duplicates', '--blame', '--format', 'markdown']);
    assert.match(
      markdown.stdout,
      `**Drifted apart:** the same until ${first} of 2026-03-01; changed since: ${place}.\n`,
    );
    assert.equal((await json(shop)).duplicates, duplicates);
    assert.not.match((await shop.run(['duplicates'])).stdout, 'Ben Writer');
  }));

test('copies that drifted apart come first, however short', () =>
  inRepository(ORDERS, async (shop) => {
    const long = Array.from({ length: 40 }, (_, at) => `  if (order.kind === 'k${at}') return order.price * ${at};`);
    const ship = `export function ship(order) {\n${long.join('\n')}\n}\n`;
    const entries = Object.fromEntries(
      ['orders', 'refunds'].map((name) => [
        `src/${name}/entry.js`,
        `import './ship.js';\n${ORDERS[`src/${name}/entry.js`]}`,
      ]),
    );
    shop.commit('Ship', { ...entries, 'src/orders/ship.js': ship, 'src/refunds/ship.js': ship }, { day: 2 });
    shop.commit('Rename', { 'src/refunds/money.js': renamed }, BEN);
    const names = ({ duplicates }: Report) => duplicates.map(({ fragments }) => fragments[0]?.file);
    assert.equal(names(await json(shop)), ['src/orders/money.js', 'src/orders/ship.js']);
    const { stdout } = await shop.run(['duplicates', '--blame']);
    assert.ok(stdout.indexOf('money.js') < stdout.indexOf('ship.js'));
  }));

test('a file is followed where it was moved from', () =>
  inRepository(ORDERS, async (shop) => {
    shop.git('mv', 'src/refunds', 'src/returns');
    const template = ORDERS['template.yaml']!.replaceAll('src/refunds', 'src/returns');
    shop.commit('Call refunds returns', { 'template.yaml': template }, { day: 4 });
    shop.commit('Rename', { 'src/returns/money.js': renamed }, BEN);
    const { drift } = (await json(shop)).duplicates[0]!;
    assert.equal([drift?.date, drift?.changed], ['2026-03-04', [1]]);
  }));

test('what a merge brought counts as the merge', () =>
  inRepository(ORDERS, async (shop) => {
    shop.git('checkout', '--quiet', '-b', 'tax');
    shop.commit('Rename', { 'src/refunds/money.js': renamed }, BEN);
    shop.git('checkout', '--quiet', 'main');
    shop.commit('Write a readme', { 'readme.md': '# Shop\n' }, { day: 10 });
    shop.git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'merge', '--quiet', '--no-edit', 'tax');
    const [copies] = (await json(shop)).duplicates;
    assert.equal([copies?.drift?.date, copies?.drift?.changed], ['2026-03-01', [1]]);
    assert.is(copies?.fragments[1]?.lastChange?.author, 'Ben Writer');
  }));

test("what is not committed is nobody's yet, and drifts all the same", () =>
  inRepository(ORDERS, async (shop) => {
    const untracked = {
      'src/refunds/sum.js': money,
      'src/refunds/entry.js': "import './sum.js';\nimport './money.js';\nexport const handler = 1;\n",
    };
    shop.write({ ...untracked, 'src/refunds/money.js': renamed });
    const [copies] = (await json(shop)).duplicates;
    assert.equal(
      copies?.fragments.map(({ file, lastChange }) => [file, lastChange?.author]),
      [
        ['src/orders/money.js', 'Ada Reader'],
        ['src/refunds/money.js', 'Ada Reader'],
        ['src/refunds/sum.js', undefined],
      ],
    );
    assert.equal(copies?.drift?.changed, [1]);
  }));

test('with --staged, the lines are those of the index', () =>
  inRepository(ORDERS, async (shop) => {
    shop.write({ 'src/refunds/money.js': renamed });
    shop.git('add', '.');
    shop.write({ 'src/refunds/money.js': `// late\n${money}` });
    const [copies] = (await json(shop, '--staged')).duplicates;
    assert.equal(copies?.drift?.changed, [1]);
    assert.is(copies?.fragments[1]?.startLine, copies?.fragments[0]?.startLine);
    assert.is(copies?.fragments[1]?.lastChange?.subject, 'Open the shop');
  }));

test('in a history that was cut, its oldest commit has written nothing', () =>
  inRepository(ORDERS, async (shop) => {
    shop.commit('Rename', { 'src/refunds/money.js': renamed }, BEN);
    spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${shop.root}`, 'cut'], {
      cwd: shop.root,
      env: shop.env,
    });
    const [copies] = (await json(shop, 'cut')).duplicates;
    assert.equal(
      [copies?.drift, copies?.fragments.map(({ lastChange }) => lastChange)],
      [undefined, [undefined, undefined]],
    );
  }));

test('in a folder inside the repository', () =>
  inRepository({ 'readme.md': '' }, async (shop) => {
    const inside = (files: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`a [shop]/${file}`, text]));
    shop.commit('Move in', inside(ORDERS), { day: 2 });
    shop.commit('Rename', inside({ 'src/refunds/money.js': renamed }), BEN);
    // What people set for their own eyes makes no difference.
    const settings = {
      'color.ui': 'always',
      'core.quotePath': 'true',
      'diff.relative': 'true',
      'diff.renames': 'copies',
      'log.diffMerges': 'combined',
      'log.follow': 'true',
      'log.showSignature': 'true',
      'status.relativePaths': 'true',
    };
    for (const [name, value] of Object.entries(settings)) shop.git('config', name, value);
    const [copies] = (await json(shop, 'a [shop]')).duplicates;
    assert.equal(copies?.drift?.changed, [1]);
    assert.is(copies?.fragments[1]?.lastChange?.author, 'Ben Writer');
    assert.equal((await json(shop, 'a [shop]', '--since', 'HEAD', '--staged')).duplicates, []);
    assert.equal((await json(shop, 'a [shop]', '--since', 'HEAD~1', '--staged')).duplicates, [copies]);
  }));

test('without a repository', () =>
  inShop(ORDERS, async (shop) => {
    const { code, stderr } = await shop.run(['duplicates', '--blame']);
    assert.is(code, 2);
    assert.match(stderr, 'layerlint: --blame needs a git repository');
  }));

test.run();
