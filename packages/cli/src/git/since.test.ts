import type { Report } from '@layerlint/analyzer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inRepository, type Repository } from '../../test/repository.ts';
import { assertConforms } from '../../test/schema.ts';
import { ORDERS } from '../../test/shop.ts';

const test = suite('--since');

async function places({ run }: Repository, ...argv: string[]): Promise<string[]> {
  const { stdout, stderr } = await run([...argv, '--format', 'json']);
  assert.is(stderr, '');
  assertConforms(stdout, 'report');
  const { findings, summary } = JSON.parse(stdout) as Report;
  assert.is(summary.errors + summary.warnings + summary.infos, findings.length);
  return findings.map(({ ruleId, file }) => `${ruleId} ${file}`);
}
const money = ORDERS['src/orders/money.js']!;

test('findings and duplicates in files that changed, and in no others', () =>
  inRepository(ORDERS, async (shop) => {
    assert.equal(await places(shop, '--since', 'HEAD'), []);
    shop.write({ 'src/refunds/money.js': `${money}\n` });
    assert.equal(await places(shop, '--since', 'HEAD'), ['no-duplicate-code src/refunds/money.js']);
    assert.equal(await places(shop, '--since', 'HEAD', '--staged'), [], 'not staged yet');
    shop.git('add', '.');
    assert.equal(await places(shop, '--since', 'HEAD', '--staged'), ['no-duplicate-code src/refunds/money.js']);
    shop.commit('Tell the copies apart', {}, { day: 2 });
    assert.equal(await places(shop, '--since', 'HEAD'), []);
    assert.equal(await places(shop, 'duplicates', '--since', 'HEAD~1'), ['no-duplicate-code src/refunds/money.js']);
  }));

test('files that git does not know are new', () =>
  inRepository(ORDERS, async (shop) => {
    shop.write({
      'src/refunds/total.js': money,
      'src/refunds/entry.js': "import './total.js';\nexport const handler = 1;\n",
    });
    assert.equal(await places(shop, 'duplicates', '--since', 'main'), ['no-duplicate-code src/refunds/total.js']);
  }));

test('what others did since the branch was made is not ours', () =>
  inRepository(ORDERS, async (shop) => {
    shop.git('branch', 'mine');
    shop.commit('A change of others', { 'src/refunds/money.js': `${money}\n` }, { day: 2 });
    shop.git('checkout', '--quiet', 'mine');
    shop.commit('A change of ours', { 'src/orders/money.js': `${money}\n` }, { day: 3 });
    assert.equal(await places(shop, 'duplicates', '--since', 'main'), ['no-duplicate-code src/orders/money.js']);
  }));

test('below the top of the repository paths are those of the folder', () =>
  inRepository({ 'readme.txt': '' }, async (shop) => {
    shop.commit('Move in', Object.fromEntries(Object.entries(ORDERS).map(([file, text]) => [`shop/${file}`, text])), {
      day: 2,
    });
    assert.equal(await places(shop, 'duplicates', 'shop', '--since', 'HEAD~1'), [
      'no-duplicate-code src/orders/money.js',
      'no-duplicate-code src/refunds/money.js',
    ]);
  }));

test('a commit that is not there, or has nothing to do with ours', () =>
  inRepository(ORDERS, async (shop) => {
    const refused = async (ref: string) => {
      const { code, stdout, stderr } = await shop.run(['check', `--since=${ref}`]);
      assert.equal([code, stdout], [2, '']);
      return stderr;
    };
    assert.is(
      await refused('mian'),
      "layerlint: git knows no commit 'mian'. Name a branch, a tag or a commit, and fetch it first.\n",
    );
    assert.match(await refused('--output=stolen.txt'), "git knows no commit '--output=stolen.txt'");
    shop.git('checkout', '--quiet', '--orphan', 'other');
    shop.commit('Begin anew', {}, { day: 2 });
    assert.match(await refused('main'), "'main' and HEAD have no commit in common. Name another commit.");
  }));

test.run();
