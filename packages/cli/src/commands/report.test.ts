import type { Report } from '@layerlint/analyzer';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertSarif } from '../../test/sarif-schema.ts';
import { assertConforms } from '../../test/schema.ts';
import { inShop, ORDERS, type Shop } from '../../test/shop.ts';

const test = suite('check, duplicates, propose');

async function json(shop: Shop, ...argv: string[]): Promise<Report> {
  const { stdout } = await shop.run([...argv, '--format', 'json']);
  assertConforms(stdout, 'report');
  return JSON.parse(stdout) as Report;
}
const withConfig = (config: object) => ({ ...ORDERS, 'layerlint.config.json': JSON.stringify(config) });

test('check is what runs when no command is named', () =>
  inShop(ORDERS, async (shop) => {
    const plain = await shop.run([]);
    assert.is(plain.code, 1);
    assert.is(plain.stderr, '');
    assert.match(plain.stdout, 'OrdersFunction  template.yaml:4\n\n  error  no-opt-write  src/orders/entry.js:5:');
    assert.match(plain.stdout, "  5 │   writeFileSync('/opt/orders.json', JSON.stringify(order));\n");
    assert.equal(await shop.run(['check', '.']), plain);
    assert.equal(await shop.run([shop.root]), await shop.run(['check', shop.root]));
  }));

test('the JSON report is the same wherever it is run from, byte for byte', () =>
  inShop(ORDERS, async (shop) => {
    const here = await shop.run(['--format', 'json']);
    assert.equal(await shop.run(['check', '--format', 'json', shop.root]), here);
    assert.not.match(here.stdout, shop.root);
    assertConforms(here.stdout, 'report');
  }));

test('duplicates and propose print their own part, and warnings do not fail', () =>
  inShop(ORDERS, async (shop) => {
    const duplicates = await json(shop, 'duplicates');
    assert.is(duplicates.duplicates.length, 1);
    assert.equal(
      duplicates.findings.filter(({ ruleId }) => ruleId !== 'no-duplicate-code'),
      [],
    );
    const propose = await json(shop, 'propose');
    assert.equal([propose.findings, propose.duplicates], [[], []]);

    const text = await shop.run(['duplicates']);
    assert.is(text.code, 0);
    assert.match(text.stdout, 'src/orders/money.js:1-12');
    assert.not.match(text.stdout, 'no-opt-write');
    assert.is((await shop.run(['propose'])).code, 0);
  }));

test('the command line says what is a duplicate, whatever the config says', () =>
  inShop(withConfig({ duplicates: { minLines: 40 } }), async (shop) => {
    const count = async (...argv: string[]) => (await json(shop, ...argv)).duplicates.length;
    assert.is(await count('duplicates'), 0);
    assert.is(await count('duplicates', '--min-lines', '5'), 1);
    assert.is(await count('check', '--min-lines', '5'), 1);
    assert.is(await count('--min-lines', '5', 'duplicates', '--min-tokens', '4000'), 0);
  }));

test('every format, of every command, says the same twice', () =>
  inShop(ORDERS, async (shop) => {
    for (const command of ['check', 'duplicates', 'propose']) {
      const print = async (format: string) => {
        const { stdout, stderr } = await shop.run([command, '--format', format]);
        assert.is(stderr, '');
        assert.is((await shop.run([command, '--format', format])).stdout, stdout);
        return stdout;
      };
      assertSarif(await print('sarif'));
      assert.match(await print('markdown'), '# layerlint\n');
      assert.match(await print('github'), /\d+ errors?, /);
    }
  }));

test('a rule that is off is silent, and the run is fine', () =>
  inShop(withConfig({ rules: { 'no-opt-write': 'off' } }), async (shop) => {
    const { code, stdout } = await shop.run([]);
    assert.is(code, 0);
    assert.not.match(stdout, 'no-opt-write');
  }));

test('warnings fail only beyond --max-warnings, listed or not', () =>
  inShop(withConfig({ rules: { 'no-opt-write': 'warning' } }), async (shop) => {
    const { warnings, errors } = (await json(shop)).summary;
    assert.is(errors, 0);
    assert.ok(warnings > 0);
    const codes = async (...argv: string[]) => (await shop.run(argv)).code;
    assert.is(await codes(), 0);
    assert.is(await codes('--max-warnings', String(warnings)), 0);
    assert.is(await codes('--max-warnings', String(warnings - 1)), 1);
    assert.is(await codes('--max-warnings', '0', '--quiet'), 1);
    assert.is(await codes('--max-warnings=0', '--format', 'json'), 1);
  }));

test('--quiet lists errors only', () =>
  inShop(withConfig({ rules: { 'no-opt-write': 'warning' } }), async (shop) => {
    assert.equal((await json(shop, '--quiet')).findings, []);
    const { stdout } = await shop.run(['-q']);
    assert.not.match(stdout, 'src/orders/entry.js');
    assert.not.match(stdout, 'Duplicates');
  }));

test('--output gets the whole report, standard output nothing', () =>
  inShop(ORDERS, async (shop) => {
    mkdirSync(join(shop.root, 'out'));
    const outcome = await shop.run(['--format', 'json', '--output', 'out/report.json'], {
      isTTY: true,
      env: { FORCE_COLOR: '1' },
    });
    assert.equal(outcome, { code: 1, stdout: '', stderr: '' });
    assertConforms(shop.read('out/report.json'), 'report');
    assert.equal(shop.list('out'), ['report.json']);

    await shop.run(['-o', 'out/report.txt'], { isTTY: true, env: { FORCE_COLOR: '1' } });
    assert.not.match(shop.read('out/report.txt'), '\x1b[');

    const missing = await shop.run(['-o', 'gone/report.json']);
    assert.is(missing.code, 2);
    assert.match(missing.stderr, 'layerlint: cannot write gone/report.json: there is no folder');
  }));

test('colour on a terminal, none in a pipe, and the variables decide', () =>
  inShop(ORDERS, async (shop) => {
    const colored = async (isTTY: boolean, env: Record<string, string> = {}) =>
      (await shop.run([], { isTTY, env })).stdout.includes('\x1b[');
    assert.ok(await colored(true));
    assert.not(await colored(false));
    assert.not(await colored(true, { NO_COLOR: '1' }));
    assert.ok(await colored(false, { FORCE_COLOR: '1' }));
    assert.not(await colored(true, { FORCE_COLOR: '0' }));
    assert.not((await shop.run(['--format', 'json'], { isTTY: true })).stdout.includes('\x1b['));
  }));

test('the index for ESLint goes where caches go, and only there', () =>
  inShop(ORDERS, async (shop) => {
    await shop.run([]);
    assert.not(shop.list('.').includes('node_modules'));

    mkdirSync(join(shop.root, 'node_modules'));
    await shop.run(['--no-cache']);
    assert.equal(shop.list('node_modules'), []);
    await shop.run(['duplicates']);
    assert.equal(shop.list('node_modules/.cache/layerlint'), ['facts.bin', 'tokens.bin']);
    await shop.run([]);
    assert.equal(shop.list('node_modules/.cache/layerlint'), ['facts.bin', 'index.json', 'tokens.bin']);
    JSON.parse(shop.read('node_modules/.cache/layerlint/index.json'));

    await shop.run(['--cache-dir', 'tmp/cache']);
    assert.is(shop.read('tmp/cache/index.json'), shop.read('node_modules/.cache/layerlint/index.json'));
  }));

test('a cache that cannot be written is a note, not an error', () =>
  inShop({ ...ORDERS, cache: 'a file' }, async (shop) => {
    const { code, stderr } = await shop.run(['--cache-dir', 'cache']);
    assert.is(code, 1);
    assert.match(
      stderr,
      /^layerlint: the cache was not written to .*\.\nlayerlint: the index for ESLint was not written to .*\.\n$/,
    );
  }));

test('a run says the same with a cache, without one, and with a broken one', () =>
  inShop(ORDERS, async (shop) => {
    const look = (...more: string[]) => shop.run(['--format', 'json', ...more]);
    const plain = await look('--no-cache');
    const facts = join(shop.root, 'cache/facts.bin');
    assert.equal(await look('--cache-dir', 'cache'), plain);
    const written = statSync(facts).mtimeMs;
    assert.equal(await look('--cache-dir', 'cache'), plain);
    writeFileSync(facts, 'no cache at all');
    assert.equal(await look('--cache-dir', 'cache'), plain);
    assert.ok(statSync(facts).size > 100, 'the broken one is replaced');
    assert.ok(written > 0);
  }));

test('an empty folder says that nothing was found, and what was looked for', () =>
  inShop({}, async (shop) => {
    const { code, stdout } = await shop.run([]);
    assert.is(code, 0);
    assert.match(stdout, 'No Lambda function and no layer was found here.\n→ ');
    assert.equal((await json(shop)).functions, []);
  }));

test('a folder that may not be read is a bad root', () =>
  inShop({ 'secret/template.yaml': '' }, async (shop) => {
    chmodSync(join(shop.root, 'secret'), 0o000);
    const { code, stderr } = await shop.run(['secret']);
    chmodSync(join(shop.root, 'secret'), 0o755);
    // Whoever runs the tests as root may read everything.
    if (code === 2) assert.match(stderr, 'cannot read secret: permission denied');
  }));

test.run();
