import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createTexts } from './texts.ts';

const test = suite('texts in memory');

/** What was read from the disk, in order, when files were asked for. */
function reads(files: readonly string[], room?: number): string[] {
  const read: string[] = [];
  const textOf = createTexts((file) => {
    read.push(file);
    return file === 'missing' ? undefined : file.repeat(10);
  }, room);
  for (const file of files) assert.is(textOf(file), file === 'missing' ? undefined : file.repeat(10));
  return read;
}

test('each is read once, also one that cannot be read', () => {
  assert.equal(reads(['a', 'b', 'a', 'missing', 'b', 'missing']), ['a', 'b', 'missing']);
});

test('where there is no room for all, those that came first are read again', () => {
  assert.equal(reads(['a', 'b', 'c', 'c', 'b', 'a', 'c'], 20), ['a', 'b', 'c', 'a']);
  assert.equal(reads(['a', 'a', 'b', 'a'], 5), ['a', 'b', 'a']);
});

test.run();
