import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lineMap } from './lines.ts';

const test = suite('line map');

test('lines and columns count from 1, whatever ends a line', () => {
  const map = lineMap('a\nbc\r\n\nd');
  assert.equal(map.position(0), { line: 1, column: 1 });
  assert.equal(map.position(3), { line: 2, column: 2 });
  assert.equal(map.position(6), { line: 3, column: 1 });
  assert.equal(map.position(8), { line: 4, column: 2 });
});

test('a final line break ends a line and begins none', () => {
  assert.is(lineMap('a\nb\n').lines, 2);
  assert.is(lineMap('a\nb').lines, 2);
  assert.is(lineMap('').lines, 0);
});

test.run();
