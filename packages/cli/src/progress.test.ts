import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { progressOn } from './progress.ts';

const test = suite('progress');

function drawn(isTTY: boolean, times: readonly number[]): string {
  let text = '';
  const clock = [0, ...times];
  const progress = progressOn({ write: (part) => (text += part), isTTY, columns: 40 }, () => clock.shift() ?? 0);
  for (const time of times) progress.show(`stage at ${time}`);
  progress.end();
  return text;
}

test('a short run draws nothing', () => {
  assert.is(drawn(true, [10, 499]), '');
});

test('a long run draws one line over and over, and leaves no trace', () => {
  const erase = '\r\x1b[2K';
  assert.is(drawn(true, [10, 700, 900]), `${erase}layerlint: stage at 700 …${erase}layerlint: stage at 900 …${erase}`);
});

test('a pipe gets nothing', () => {
  assert.is(drawn(false, [700]), '');
});

test.run();
