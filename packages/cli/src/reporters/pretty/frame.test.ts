import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aReport } from '../../../test/a-report.ts';
import { aView } from '../../../test/a-view.ts';
import { frame } from './frame.ts';
import { createPage } from './page.ts';

const test = suite('code frame');

function framed(
  text: string | undefined,
  at: { line: number; column: number; endLine?: number; endColumn: number },
  width = 60,
): string[] {
  const view = aView({ style: { width }, textOf: () => text });
  return frame(createPage(aReport(), view), { file: 'orders.js', endLine: at.line, ...at }, 2);
}

test('underlines the place, with the line above it', () => {
  assert.equal(framed('const cache = new Map();\nwriteFile(path, order);\n', { line: 2, column: 11, endColumn: 15 }), [
    '  1 │ const cache = new Map();',
    '  2 │ writeFile(path, order);',
    '    │           ^^^^',
  ]);
});

test('the first line has nothing above it, and a blank one is left out', () => {
  assert.equal(framed('rm(path);', { line: 1, column: 1, endColumn: 3 }), ['  1 │ rm(path);', '    │ ^^']);
  assert.equal(framed('\nrm(path);', { line: 2, column: 1, endColumn: 3 }), ['  2 │ rm(path);', '    │ ^^']);
});

test('tabs do not move the underline', () => {
  assert.equal(framed('\trm(path);', { line: 1, column: 2, endColumn: 4 }), ['  1 │   rm(path);', '    │   ^^']);
});

test('a place over several lines is underlined to the end of its first', () => {
  assert.equal(framed('save({\n  order,\n});', { line: 1, column: 1, endLine: 3, endColumn: 3 }), [
    '  1 │ save({',
    '    │ ^^^^^^',
  ]);
});

test('an empty place still shows where it is', () => {
  assert.equal(framed('save();', { line: 1, column: 6, endColumn: 6 }), ['  1 │ save();', '    │      ^']);
});

test('of a very long line only the part around the place is shown', () => {
  const lines = framed(`${'a'.repeat(500)};rm(path);${'b'.repeat(500)}`, { line: 1, column: 502, endColumn: 504 });
  const [code = '', underline = ''] = lines;
  assert.ok(code.length <= 60);
  assert.is(code.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1), 'rm');
});

test('no frame for a file that cannot be read, a line that is not there, or a binary', () => {
  assert.equal(framed(undefined, { line: 1, column: 1, endColumn: 2 }), []);
  assert.equal(framed('one line', { line: 7, column: 1, endColumn: 2 }), []);
  assert.equal(framed('', { line: 1, column: 1, endColumn: 1 }), []);
});

test.run();
