import type { GraphReport } from '@layerlint/analyzer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertConforms } from '../../test/schema.ts';
import { inShop, ORDERS, runIn } from '../../test/shop.ts';

const test = suite('graph, rules, explain, init');

test('the graph in every format', () =>
  inShop(ORDERS, async (shop) => {
    const { code, stdout } = await shop.run(['graph', '--format', 'json']);
    assert.is(code, 0);
    assertConforms(stdout, 'graph');
    assert.match((await shop.run(['graph'])).stdout, '4 modules, ');
    assert.match(
      (await shop.run(['graph', '-f', 'mermaid'])).stdout,
      /^flowchart LR\n {2}subgraph u0\["OrdersFunction"\]\n/,
    );
    assert.match((await shop.run(['graph', '-f', 'dot'])).stdout, /^digraph layerlint \{\n/);
  }));

test('--function keeps what that function reaches', () =>
  inShop(ORDERS, async (shop) => {
    const { stdout } = await shop.run(['graph', '--function', 'RefundsFunction', '--format', 'json']);
    assertConforms(stdout, 'graph');
    assert.equal(
      (JSON.parse(stdout) as GraphReport).modules.map(({ file }) => file),
      ['src/refunds/entry.js', 'src/refunds/money.js'],
    );
    const { code, stderr } = await shop.run(['graph', '--function', 'RefundFunction']);
    assert.is(code, 2);
    assert.is(stderr, "layerlint: no function is named 'RefundFunction'. Did you mean RefundsFunction?\n");
  }));

test('--why tells the chain of imports, with the root on either side', () =>
  inShop(ORDERS, async (shop) => {
    const chain =
      "OrdersFunction reaches src/orders/money.js through 1 import:\n  src/orders/entry.js:2  imports './money.js'\n";
    assert.is((await shop.run(['graph', '--why', 'OrdersFunction', 'src/orders/money.js'])).stdout, chain);
    assert.is((await shop.run(['graph', '.', '--why', 'OrdersFunction', './src/orders/money.js'])).stdout, chain);
    assert.is((await shop.run(['graph', '--why', 'OrdersFunction', 'src/orders/money.js', shop.root])).stdout, chain);
    const none = await shop.run(['graph', '--why', 'OrdersFunction', 'src/refunds/money.js']);
    assert.equal(none, { code: 0, stdout: 'OrdersFunction does not reach src/refunds/money.js.\n', stderr: '' });
    const unknown = await shop.run(['graph', '--why', 'OrdersFunction', 'src/orders/mony.js']);
    assert.is(
      unknown.stderr,
      "layerlint: nothing here imports or is 'src/orders/mony.js'. Did you mean src/orders/money.js?\n",
    );
    assertConforms(
      (await shop.run(['graph', '-f', 'json', '--why', 'OrdersFunction', 'src/orders/money.js'])).stdout,
      'graph',
    );
  }));

test('rules lists them all, in words and as data', async () => {
  const { code, stdout } = await runIn('/', ['rules']);
  assert.is(code, 0);
  assert.match(stdout, /^ {2}no-opt-write +error +\w/m);
  const data = await runIn('/', ['rules', '--format', 'json']);
  assertConforms(data.stdout, 'rules');
  assert.ok(rulesIn(data.stdout).some(({ id }) => id === 'no-opt-write'));
});

test("explain prints a rule's page, also by its name in ESLint", async () => {
  const { code, stdout } = await runIn('/', ['explain', 'no-opt-write']);
  assert.is(code, 0);
  assert.match(stdout, /^no-opt-write\n/);
  assert.not.match(stdout, '<!--');
  assert.equal(await runIn('/', ['explain', 'layerlint/no-opt-write']), { code, stdout, stderr: '' });
  const data = await runIn('/', ['explain', 'no-opt-write', '--format', 'json']);
  assertConforms(data.stdout, 'rules');
  assert.match(rulesIn(data.stdout)[0]?.page ?? '', '# no-opt-write');
});

test('init writes a config that works and says what was found', () =>
  inShop(ORDERS, async (shop) => {
    const { code, stdout } = await shop.run(['init']);
    assert.is(code, 0);
    assert.is(stdout, 'Wrote layerlint.config.jsonc. Found 2 functions and 0 layers in template.yaml.\n');
    const text = shop.read('layerlint.config.jsonc');
    assert.match(text, '// Found 2 functions and 0 layers in template.yaml.');
    assert.match(text, '// "no-opt-write": "off"');
    assert.is((await shop.run([])).code, 1);
  }));

test('init never overwrites a config, of whatever kind', () =>
  inShop({ ...ORDERS, 'layerlint.config.mjs': 'export default {};' }, async (shop) => {
    const before = shop.list('.');
    const { code, stderr } = await shop.run(['init', '.']);
    assert.is(code, 2);
    assert.is(stderr, 'layerlint: layerlint.config.mjs is already there. Edit it, or remove it first.\n');
    assert.equal(shop.list('.'), before);
  }));

test('every line of the config that init writes may be uncommented', () =>
  inShop(ORDERS, async (shop) => {
    await shop.run(['init']);
    const uncommented = shop.read('layerlint.config.jsonc').replace(/^(\s*)\/\/ (?=")/gm, '$1');
    await inShop({ ...ORDERS, 'layerlint.config.jsonc': uncommented }, async (other) => {
      assert.is((await other.run([])).stderr, '');
    });
  }));

function rulesIn(text: string): readonly { readonly id: string; readonly page?: string }[] {
  return (JSON.parse(text) as { readonly rules: readonly { readonly id: string; readonly page?: string }[] }).rules;
}

test.run();
