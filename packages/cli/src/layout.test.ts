import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { codeWithoutLayout, lineWithoutLayout } from './layout.ts';

const test = suite('layout');

test('what a formatter may choose makes no difference', () => {
  for (const line of ['  total( "cents" );', "total('cents')", 'total(`cents`),'])
    assert.is(lineWithoutLayout(line), "total('cents')");
  assert.is(lineWithoutLayout('lines.map((line) => line.price)'), lineWithoutLayout('lines.map(line => line.price);'));
  assert.is(codeWithoutLayout('sell(\n  book,\n  2,\n);\n'), codeWithoutLayout('sell(book, 2)'));
});

test('what the code says does', () => {
  assert.is.not(lineWithoutLayout('[1, 2]'), lineWithoutLayout('[12]'));
  assert.is.not(codeWithoutLayout('sell(book, 2)'), codeWithoutLayout('sell(book, 3)'));
});

test.run();
