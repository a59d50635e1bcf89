import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { forgottenRuns } from './forgotten-runs.ts';

const test = suite('test runner');
const head = `import { suite } from 'uvu'; import * as assert from 'uvu/assert'; const test = suite('orders');`;
const green = `${head} test('adds', () => assert.is(1 + 1, 2)); test('waits', async () => {}); test.run();`;

test('green suites print a dot a file and the counts', async () => {
  const { output, status } = await runFiles({ 'orders.test.ts': green, 'stock.test.ts': green });
  assert.is(output, '..\n4 passed, 0 failed, 0 skipped\n');
  assert.is(status, 0);
});

test('what a test prints is shown', async () => {
  const { output } = await runFiles({
    'orders.test.ts': `${head} test('prints', () => console.log('12 books')); test.run();`,
  });
  assert.is(output, '12 books\n.\n1 passed, 0 failed, 0 skipped\n');
});

test('a skipped test is counted and fails nothing', async () => {
  const { output, status } = await runFiles({ 'orders.test.ts': `${head} test.skip('later', () => {}); test.run();` });
  assert.match(output, '0 passed, 0 failed, 1 skipped\n');
  assert.is(status, 0);
});

test('a pattern picks files', async () => {
  const { output } = await runFiles(
    { 'orders.test.ts': green, 'stock.test.ts': 'throw new Error("not asked for")' },
    { pattern: 'ord' },
  );
  assert.is(output, '.\n2 passed, 0 failed, 0 skipped\n');
});

test('a failure shows the difference and where', async () => {
  const { output, status } = await runFiles({
    'orders.test.ts': `${head} test('prices', () => assert.is(1299, 1300)); test.run();`,
  });
  assert.match(output, /^scripts\/orders\.test\.ts\n.*FAIL.*orders.*"prices"/);
  assert.match(output, /\+\+1300 +\(Expected\)\n +--1299 +\(Actual\)/);
  assert.match(output, '0 passed, 1 failed, 0 skipped\n');
  assert.is(status, 1);
});

const falseGreens: Record<string, { text: string; says: string; passed?: number; failed?: number }> = {
  'no test file at all': { text: '', says: 'no test file found' },
  'a file without tests': { text: 'export const orders = [];', says: 'no suite was run' },
  'a file that does not load': { text: `import './no-such-file.ts';`, says: 'could not be loaded' },
  'a suite without tests': { text: `${head} test.run();`, says: 'a suite without tests' },
  'a suite that is never run': {
    text: `${head} test('adds', () => {});`,
    says: 'the suite `test` is never run: test.run() is missing',
  },
  'one suite of two that is never run': {
    text: `${green}\nconst refunds = suite('refunds'); refunds('adds', () => {});`,
    says: 'the suite `refunds` is never run',
    passed: 2,
  },
  'a suite that is run too late': {
    text: `${head} test('adds', () => {}); setTimeout(() => {\ntest.run(); });`,
    says: 'no suite was run',
  },
  'a before() that throws': {
    text: `${head} test.before(() => { throw new Error('no stock'); }); test('adds', () => {}); test.run();`,
    says: 'Error: no stock',
    failed: 2,
  },
  'an after() that throws': {
    text: `${head} test.after(() => { throw 'no stock'; }); test('adds', () => {}); test.run();`,
    says: `a hook threw\n    'no stock'`,
  },
  'a before.each() that throws': {
    text: `${head} test.before.each(() => { throw 'no stock'; }); test('adds', () => {}); test.run();`,
    says: `thrown, and no Error: 'no stock'`,
  },
  'an after.each() that throws': {
    text: `${head} test.after.each(() => { throw 'no stock'; }); test('adds', () => {}); test.run();`,
    says: '1 of 1 tests never finished',
  },
  'a thrown text': {
    text: `${head} test('adds', () => {}); test('stops', () => { throw 'no stock'; }); test('goes on', () => {}); test.run();`,
    says: `thrown, and no Error: 'no stock'`,
    passed: 2,
  },
  'a thrown undefined': {
    text: `${head} test('stops', async () => { throw undefined; }); test.run();`,
    says: 'no Error: undefined',
  },
  'a promise rejected after the run': {
    text: `${head} test('adds', () => { setTimeout(() => Promise.reject(new Error('no stock')), 20); }); test.run();`,
    says: 'Error: no stock',
    passed: 1,
  },
  'an error thrown from a timer': {
    text: `${head} test('adds', () => { setTimeout(() => { throw 'no stock'; }); }); test.run();`,
    says: 'no stock',
    passed: 1,
  },
  'a test that ends the process': {
    text: `${head} test('adds', () => process.exit(0)); test.run();`,
    says: 'the process ended before its tests did',
  },
  'a test that sets the exit status': {
    text: `${head} test('adds', () => { process.exitCode = 0; assert.ok(false); }); test.run();`,
    says: 'adds',
  },
  'a promise that never settles': {
    text: `${head} test('adds', () => new Promise(() => {})); test.run();`,
    says: 'a promise that never settles',
  },
};

for (const [name, { text, says, passed = 0, failed = 1 }] of Object.entries(falseGreens)) {
  test(`red: ${name}`, async () => {
    const { output, status } = await runFiles(text === '' ? {} : { 'orders.test.ts': text });
    assert.match(output, says);
    assert.match(output, new RegExp(`\\n${passed} passed, ${failed} failed, 0 skipped\\n$`));
    assert.is(status, 1);
  });
}

test('red: an endless loop', async () => {
  const endless = `${head} test('adds', () => { for (;;); }); test.run();`;
  const { output, status } = await runFiles({ 'orders.test.ts': green, 'stock.test.ts': endless }, { seconds: 2 });
  assert.match(output, 'scripts/stock.test.ts\n  not done after 2 seconds\n2 passed, 1 failed, 0 skipped\n');
  assert.is.not(status, 0);
});

test('only a call at the start of a line runs a suite', () => {
  const declared = `import { suite } from 'uvu';\nconst orders = suite('orders');\nexport const stock = suite<Stock>('stock');\n`;
  assert.equal(forgottenRuns(`${declared}// orders.run();\n  stock.run();\n`), ['orders']);
  assert.equal(forgottenRuns(`import { test } from 'uvu';\ntest('adds', () => {});\n`), ['test']);
});

async function runFiles(
  files: Record<string, string>,
  { pattern = '.', seconds = 60 } = {},
): Promise<{ output: string; status: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'layerlint-runner-'));
  const runner = fileURLToPath(new URL('test.mjs', import.meta.url));
  try {
    mkdirSync(join(folder, 'scripts'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    symlinkSync(join(dirname(runner), '../node_modules'), join(folder, 'node_modules'));
    // One statement a line, as prettier would have it.
    for (const [file, text] of Object.entries(files))
      writeFileSync(join(folder, 'scripts', file), text.replaceAll('; ', ';\n'));
    return await collect(folder, ['--import', import.meta.resolve('tsx'), runner, pattern], seconds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function collect(
  cwd: string,
  nodeArguments: readonly string[],
  seconds: number,
): Promise<{ output: string; status: number | null }> {
  const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, SECONDS_PER_FILE: String(seconds) };
  const child = spawn(process.execPath, nodeArguments, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on('close', (status) => resolve({ output, status })));
}

test.run();
