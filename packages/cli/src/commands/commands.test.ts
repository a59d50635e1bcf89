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

test('graph: around one file, and so many imports away', () =>
  inShop(ORDERS, async (shop) => {
    const files = async (...argv: string[]) => {
      const { stdout } = await shop.run(['graph', '-f', 'json', ...argv]);
      assertConforms(stdout, 'graph');
      return (JSON.parse(stdout) as { modules: { file: string }[] }).modules.map(({ file }) => file);
    };
    const orders = ['src/orders/entry.js', 'src/orders/money.js'];
    assert.equal(await files('--focus', 'src/orders/money.js'), orders);
    assert.equal(await files('--focus', './src/orders/money.js', '--depth', '0'), orders.slice(1));
    assert.equal(await files('--function', 'OrdersFunction', '--depth', '0'), orders.slice(0, 1));
    assert.equal(await files('--function', 'OrdersFunction', '--focus', 'src/orders/money.js'), orders);
  }));

test('graph: what would change nothing, or is not there, is said', () =>
  inShop(ORDERS, async (shop) => {
    const complaint = async (...argv: string[]) => {
      const { code, stderr } = await shop.run(['graph', ...argv]);
      assert.is(code, 2);
      return stderr;
    };
    assert.match(await complaint('--focus', 'src/orders/mony.js'), 'Did you mean src/orders/money.js?');
    assert.match(await complaint('--depth', '2'), '--focus FILE or --function NAME');
    assert.match(await complaint('--fold', 'unit'), '--format mermaid or --format dot');
    assert.match(await complaint('--format', 'dot', '--fold', 'file'), "unknown fold 'file'");
    assert.match(await complaint('--why', 'OrdersFunction', 'fs', '--focus', 'src/orders/money.js'), 'itself');
  }));

test('graph: a picture folded by folder', () =>
  inShop(ORDERS, async (shop) => {
    const { stdout } = await shop.run(['graph', '-f', 'mermaid', '--fold', 'folder']);
    assert.is(stdout, 'flowchart LR\n  n0["src/orders/"]\n  n1["src/refunds/"]\n');
  }));

test('graph: the way through a layer has file and line at every step', () =>
  inShop(LAYERED, async (shop) => {
    assert.is(
      (await shop.run(['graph', '--why', 'OrdersFunction', 'zod'])).stdout,
      [
        'OrdersFunction reaches zod through 3 imports:',
        "  src/orders/entry.js:2  imports '/opt/nodejs/money'  from the layer SharedLayer",
        "  layers/shared/nodejs/money.js:1  imports './prices'",
        "  layers/shared/nodejs/prices.js:3  imports 'zod'  from the layer SharedLayer",
        '',
      ].join('\n'),
    );
  }));

const LAYERED = {
  'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  SharedLayer:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: layers/shared }
  OrdersFunction:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/orders, Handler: entry.handler, Runtime: nodejs22.x, Layers: [!Ref SharedLayer] }
`,
  'src/orders/entry.js': "// Takes orders.\nconst { total } = require('/opt/nodejs/money');\n",
  'layers/shared/nodejs/money.js': "const { parse } = require('./prices');\n",
  'layers/shared/nodejs/prices.js': "// Prices.\n\nconst { z } = require('zod');\n",
  'layers/shared/nodejs/node_modules/zod/package.json': '{ "name": "zod", "version": "4.1.0", "license": "MIT" }',
};

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
