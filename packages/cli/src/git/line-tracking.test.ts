import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { linesBefore } from './line-tracking.ts';

const test = suite('lines of earlier versions');

/** Where the lines of `after` that hold capitals stood in `before`. */
function tracked(before: string, after: string): string | undefined {
  const now = after.split('');
  const startLine = now.findIndex((line) => /[A-Z]/.test(line)) + 1;
  const endLine = now.findLastIndex((line) => /[A-Z]/.test(line)) + 1;
  const lines = linesBefore([...before, ''].join('\n'), [...now, ''].join('\n'), { startLine, endLine });
  return lines && before.slice(lines.startLine - 1, lines.endLine);
}

// Each letter is a line; the ones in question are capitals.
for (const [what, before, after, then] of [
  ['nothing changed', 'abCDEf', 'abCDEf', 'CDE'],
  ['lines came in above', 'aCDEf', 'xyaCDEf', 'CDE'],
  ['lines went away above', 'xyaCDEf', 'aCDEf', 'CDE'],
  ['lines came in right above', 'aCDEf', 'axCDEf', 'CDE'],
  ['lines went away right above', 'axCDEf', 'aCDEf', 'CDE'],
  ['something changed below', 'aCDEf', 'aCDEgh', 'CDE'],
  ['a line came in', 'aCEf', 'aCDEf', 'CE'],
  ['a line went away', 'aCdEf', 'aCEf', 'CdE'],
  ['the first line was another one', 'acDEf', 'aCDEf', 'cDE'],
  ['the last line was two', 'aCDevf', 'aCDEf', 'CDev'],
  ['what stands above came in with the new first line', 'acDEf', 'axCDEf', 'cDE'],
  ['all was other, line by line', 'acdef', 'aCDEf', 'cde'],
] as const)
  test(what, () => assert.is(tracked(before, after), then));

test('what was not there yet has no lines', () => {
  assert.is(tracked('af', 'aCDEf'), undefined);
  assert.is(tracked('', 'CDE'), undefined);
});

test('a file that was written anew is not followed', () => {
  const text = (word: string) => Array.from({ length: 2000 }, (_, at) => `${word}(${at});\n`).join('');
  assert.is(linesBefore(text('sell'), text('buy'), { startLine: 1, endLine: 20 }), undefined);
});

test.run();
