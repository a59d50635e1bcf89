import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Hunk, hunksBetween } from './line-diff.ts';

const test = suite('line diff');

const numbered = (words: string): Int32Array => Int32Array.from(words, (letter) => letter.charCodeAt(0));

/** Hunks as `baseStart-baseEnd:start-end`. */
const shown = (base: string, other: string): string[] =>
  hunksBetween(numbered(base), numbered(other)).map(
    ({ start, end, baseStart, baseEnd }) => `${baseStart}-${baseEnd}:${start}-${end}`,
  );

test('nothing, a change, lines put in and taken out', () => {
  assert.equal(shown('abc', 'abc'), []);
  assert.equal(shown('', ''), []);
  assert.equal(shown('abcd', 'axcde'), ['1-2:1-2', '4-4:4-5']);
  assert.equal(shown('abcd', 'ad'), ['1-3:1-1']);
  assert.equal(shown('ad', 'abcd'), ['1-1:1-3']);
  assert.equal(shown('abc', 'xyz'), ['0-3:0-3']);
});

test('what is left between hunks is equal, whatever the lists', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const list = () => Int32Array.from({ length: random(14) }, () => random(4));
  for (let round = 0; round < 3000; round++) {
    const [base, other] = [list(), list()];
    const hunks = hunksBetween(base, other);
    assert.equal(rebuilt(base, other, hunks), [...other]);
    const edits = hunks.reduce((sum, hunk) => sum + hunk.end - hunk.start + hunk.baseEnd - hunk.baseStart, 0);
    assert.is(edits, base.length + other.length - 2 * longestCommon(base, other));
  }
});

test('beyond many edits the rest is one difference, in little time', () => {
  const base = Int32Array.from({ length: 20_000 }, (_, index) => index);
  const other = base.map((line, index) => (index > 0 && index < 19_999 ? line + 100_000 : line));
  assert.equal(hunksBetween(base, other), [{ start: 1, end: 19_999, baseStart: 1, baseEnd: 19_999 }]);
  const few = base.map((line, index) => (index % 200 === 100 ? -1 : line));
  assert.is(hunksBetween(base, few).length, 100);
});

test.run();

/** The first list with every hunk replaced by what the second one has there. */
function rebuilt(base: Int32Array, other: Int32Array, hunks: readonly Hunk[]): number[] {
  const lines: number[] = [];
  let at = 0;
  for (const { start, end, baseStart, baseEnd } of hunks) {
    lines.push(...base.subarray(at, baseStart), ...other.subarray(start, end));
    at = baseEnd;
  }
  return [...lines, ...base.subarray(at)];
}

function longestCommon(base: Int32Array, other: Int32Array): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const line of base) {
    const next = [0];
    for (const [index, word] of other.entries())
      next.push(line === word ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
