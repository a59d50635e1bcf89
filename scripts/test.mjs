// Runs every test file in one process: node --import tsx scripts/test.mjs [PATTERN]
// uvu alone stays green when a hook throws, when a suite is never run, when something other than an Error is thrown, when
// a file holds no test or the process ends early. Here each of these is a failure. The last line printed is always
// `N passed, N failed, N skipped`.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { pathToFileURL } from 'node:url';
import glob from 'fast-glob';
import { forgottenRuns } from './forgotten-runs.ts';
import { startWatchdog } from './watchdog.mjs';

const secondsToClose = 5;
const secondsPerFile = Number(process.env.SECONDS_PER_FILE ?? 180);
const count = { passed: 0, failed: 0, skipped: 0 };
let current = '';
let isOver = false;
let isMidLine = false;

register('./loud-uvu-hook.mjs', import.meta.url);
globalThis.UVU_DEFER = 1; // before the first import of uvu: suites queue up here instead of starting themselves
globalThis.UVU_QUEUE = [];

process.on('uncaughtException', (error) =>
  fail('thrown outside of any test, or a rejected promise that nobody awaited', error),
);
process.on('exit', () => {
  if (!isOver) fail('the process ended before its tests did: process.exit(), or a promise that never settles');
  if (isMidLine) write('\n');
  write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  process.exitCode = count.failed > 0 ? 1 : 0;
});

const beforeFile = startWatchdog(secondsPerFile);
const files = findFiles(process.argv[2]);
if (files.length === 0) fail('no test file found');
for (const [index, file] of files.entries()) await runFile(file, index);
current = '';
if (globalThis.UVU_QUEUE.some((group) => group.length > 0))
  fail('a suite was started after its file had been loaded, so it never ran');
isOver = true;
// Unreferenced: it fires only when something else keeps the process alive.
setTimeout(() => {
  fail(`still busy ${secondsToClose} seconds after the last test: a server, a timer or a child process was left open`);
  process.exit();
}, secondsToClose * 1000).unref();

function findFiles(pattern) {
  const all = glob
    .sync(['packages/*/{src,test}/**/*.test.ts', '{scripts,bench}/**/*.test.ts'], { ignore: ['**/node_modules/**'] })
    .sort();
  return pattern === undefined ? all : all.filter((file) => new RegExp(pattern).test(file));
}

async function runFile(file, index) {
  current = file;
  beforeFile(file, count);
  const failedBefore = count.failed;
  const queue = [];
  globalThis.UVU_QUEUE.push(queue);
  globalThis.UVU_INDEX = index;
  for (const name of forgottenRuns(readFileSync(file, 'utf8')))
    fail(`the suite \`${name}\` is never run: ${name}.run() is missing`);
  try {
    await import(pathToFileURL(resolve(file)).href);
  } catch (error) {
    return fail('could not be loaded', error);
  }
  if (queue.length === 0 && count.failed === failedBefore) fail('no suite was run');
  while (queue.length > 0) await runSuite(queue.shift());
  if (count.failed === failedBefore) write('.');
}

async function runSuite(run) {
  delete globalThis.UVU_HOOK_ERROR;
  const restore = silenceProgress();
  // It rejects when an after() hook throws; what any hook threw is told below.
  const [errors, passed, skipped, total] = await run().catch(() => [true, 0, 0, 0]);
  restore();
  count.passed += passed;
  count.skipped += skipped;
  const failed = total - passed;
  count.failed += failed;
  const isExplained = typeof errors === 'string' && errors !== '';
  if (isExplained) announce(errors.trimEnd());
  if ('UVU_HOOK_ERROR' in globalThis) fail('a hook threw', globalThis.UVU_HOOK_ERROR);
  else if (total + skipped === 0) fail('a suite without tests');
  else if (failed > 0 && !isExplained) announce(`  ${failed} of ${total} tests never finished`);
}

/** Holds back uvu's ticks and counts of a green suite, and lets through whatever a test prints. */
function silenceProgress() {
  const original = process.stdout.write;
  process.stdout.write = (chunk, ...rest) => {
    const plain = String(chunk).replaceAll(/\u001B\[\d*m/g, '');
    const isProgress = /^(• |✘ | {2}\(\d+ \/ \d+\)\n| \S.* {2})$/.test(plain);
    return isProgress || original.call(process.stdout, chunk, ...rest);
  };
  return () => {
    process.stdout.write = original;
  };
}

function fail(message, error) {
  count.failed += 1;
  const detail = error === undefined ? '' : `\n${error?.stack ?? inspect(error)}`;
  announce(`  ${message}${detail.replaceAll('\n', '\n    ')}`);
}

function announce(text) {
  write(`${isMidLine ? '\n' : ''}${current}\n${text}\n`);
}

function write(text) {
  process.stdout.write(text);
  isMidLine = !text.endsWith('\n');
}
