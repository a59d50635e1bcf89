import type { Report } from '@layerlint/analyzer';
import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inShop, ORDERS } from '../test/shop.ts';

const test = suite('executable');
const bin = fileURLToPath(new URL('../bin/layerlint.js', import.meta.url));

test('a large report arrives whole through a pipe, with its exit code', () =>
  inShop(manyOrders(400), ({ root }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--format', 'json'], {
      cwd: root,
      maxBuffer: 1e8,
    });
    assert.is(stderr.toString(), '');
    assert.is(status, 1);
    assert.ok(stdout.length > 200_000, `${stdout.length} bytes`);
    assert.is((JSON.parse(stdout.toString()) as Report).summary.errors, 400);
  }));

test('a reader that stops early is no fault', () =>
  inShop(manyOrders(400), ({ root }) => {
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" --format json | head -c 20`], {
      cwd: root,
    });
    assert.is(stdout.length, 20);
    assert.is(stderr.toString(), '');
  }));

test('runs that share a cache at the same time do not disturb each other', () =>
  inShop(manyOrders(40), async ({ root, list }) => {
    const runs = Array.from({ length: 4 }, () => output(['--format', 'json', '--cache-dir', 'cache'], root));
    const [first, ...others] = await Promise.all(runs);
    assert.is((JSON.parse(first ?? '') as Report).summary.errors, 40);
    for (const other of others) assert.is(other, first);
    assert.is(await output(['--format', 'json', '--cache-dir', 'cache'], root), first);
    assert.equal(list('cache'), ['facts.bin', 'index.json', 'tokens.bin']);
  }));

test('bad usage is one line and exit 2', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--nonsense']);
  assert.is(status, 2);
  assert.is(stdout.toString(), '');
  assert.is(stderr.toString(), "layerlint: unknown option '--nonsense'. See layerlint --help.\n");
});

const output = (args: readonly string[], cwd: string): Promise<string> =>
  new Promise((finish) => {
    execFile(process.execPath, [bin, ...args], { cwd, maxBuffer: 1e8 }, (_, stdout) => finish(stdout));
  });

function manyOrders(count: number): Record<string, string> {
  const writes = Array.from({ length: count }, (_, at) => `  writeFileSync('/opt/order-${at}.json', '{}');`);
  const entry = [
    "import { writeFileSync } from 'node:fs';",
    'export const handler = () => {',
    ...writes,
    '};',
    '',
  ].join('\n');
  return { ...ORDERS, 'src/orders/entry.js': entry };
}

test.run();
