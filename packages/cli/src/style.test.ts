import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Io } from './io.ts';
import { styleFor } from './style.ts';

const test = suite('style');

const io = (env: Io['env'], isTTY = true, columns?: number): Io => ({
  stdout: { write: () => true, isTTY, columns },
  stderr: { write: () => true },
  env,
  cwd: '/',
});
const isColored = (env: Io['env'], isTTY: boolean, flags: { format?: string; output?: string } = {}) =>
  styleFor(io(env, isTTY), { format: 'pretty', ...flags }).color;

test('a terminal is painted, a pipe is not', () => {
  assert.ok(isColored({}, true));
  assert.not(isColored({}, false));
  assert.not(isColored({ CI: 'true' }, false));
});

test('NO_COLOR wins over all, unless it is empty', () => {
  assert.not(isColored({ NO_COLOR: '1' }, true));
  assert.not(isColored({ NO_COLOR: '1', FORCE_COLOR: '1' }, true));
  assert.ok(isColored({ NO_COLOR: '' }, true));
});

test('FORCE_COLOR paints a pipe, and 0 means no', () => {
  assert.ok(isColored({ FORCE_COLOR: '1' }, false));
  assert.not(isColored({ FORCE_COLOR: '0' }, true));
  assert.not(isColored({ FORCE_COLOR: '' }, false));
});

test('machine formats and files are never painted', () => {
  assert.not(isColored({ FORCE_COLOR: '1' }, true, { format: 'json' }));
  assert.not(isColored({ FORCE_COLOR: '1' }, true, { output: 'report.txt' }));
});

test('lines keep to a width that can be read', () => {
  const width = (columns?: number) => styleFor(io({}, true, columns), { format: 'pretty' }).width;
  assert.equal([undefined, 0, 10, 80, 300].map(width), [100, 100, 40, 80, 100]);
});

test('plain terminals get plain signs', () => {
  assert.not(styleFor(io({ TERM: 'dumb' }), { format: 'pretty' }).unicode);
  assert.ok(styleFor(io({ TERM: 'xterm-256color' }), { format: 'pretty' }).unicode);
});

test.run();
