import { memoryHost } from '@layerlint/analyzer';
import { Buffer } from 'node:buffer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { indexHost } from './index-host.ts';
import type { IndexState } from './index-state.ts';

const test = suite('the files of the index');

const disk = memoryHost({
  'src/orders/app.js': 'disk',
  'src/stock/app.js': 'disk',
  'dist/node_modules/zod/index.js': '',
});

function host(state: Partial<Record<keyof IndexState, readonly string[]>>, excluded: readonly string[] = []) {
  const { staged = [], others = [], missing = [], absent = [] } = state;
  return indexHost(disk, {
    state: {
      staged: new Set(staged),
      others: new Map([...others, ...missing].map((file) => [file, 'hash'])),
      missing: new Set(missing),
      absent: new Set(absent),
    },
    contentOf: () => Buffer.from('index ü'),
    isExcluded: (file) => excluded.includes(file),
  });
}

test('other content is read from the index, in every way there is to read', () => {
  const { read, ask, bytes, size, stamp, kind } = host({ others: ['src/orders/app.js'] });
  const file = 'src/orders/app.js';
  assert.is(read(file), 'index ü');
  assert.is(
    ask(file, 'what', (_, text) => text()),
    'index ü',
  );
  assert.is(Buffer.from(bytes(file, 5) ?? []).toString(), 'index');
  assert.equal([size(file), stamp(file), kind(file)], [8, undefined, 'file']);
  assert.is(read('src/stock/app.js'), 'disk');
});

test('what the index alone has is there, with its folders', () => {
  const { files, below, kind, layout } = host({ missing: ['src/refunds/late/app.js'] });
  assert.equal(files, ['src/orders/app.js', 'src/refunds/late/app.js', 'src/stock/app.js']);
  assert.equal(below('src/refunds'), ['src/refunds/late/app.js']);
  assert.equal(['src/refunds', 'src/refunds/late', 'src/refunds/late/app.js', 'src/re'].map(kind), [
    'folder',
    'folder',
    'file',
    undefined,
  ]);
  assert.is.not(layout(), disk.layout());
});

test('unless it is excluded', () => {
  const { files, below } = host({ missing: ['src/refunds/app.js'] }, ['src/refunds/app.js']);
  assert.equal([files, below('src/refunds')], [disk.files, []]);
});

test('what the index does not have is gone, with the folders that it leaves empty', () => {
  const { files, below, kind } = host({ absent: ['src/stock/app.js', 'dist'] });
  assert.equal(files, ['src/orders/app.js']);
  assert.equal(below(''), ['src/orders/app.js']);
  assert.equal(['src', 'src/stock', 'src/stock/app.js', 'dist/node_modules/zod/index.js'].map(kind), [
    'folder',
    undefined,
    undefined,
    undefined,
  ]);
});

test('the same files have the same layout', () => {
  assert.is(host({ others: ['src/orders/app.js'] }).layout(), disk.layout());
  assert.is.not(host({ absent: ['a'] }).layout(), host({ missing: ['a'] }).layout());
});

test.run();
