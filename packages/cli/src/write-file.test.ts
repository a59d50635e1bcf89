import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inShop } from '../test/shop.ts';
import { writeNew, writeWhole } from './write-file.ts';

const test = suite('write file');

test('writes, overwrites, and leaves nothing else behind', () =>
  inShop({}, ({ root, read, list }) => {
    writeWhole(join(root, 'report.json'), 'first');
    writeWhole(join(root, 'report.json'), 'second');
    assert.is(read('report.json'), 'second');
    assert.equal(list('.'), ['.git', 'report.json']);
  }));

test('a failed write leaves the old file and no temporary one', () =>
  inShop({ 'reports/stock.json': 'old' }, ({ root, list }) => {
    assert.throws(() => writeWhole(join(root, 'reports'), 'new'), /EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    assert.throws(() => writeWhole(join(root, 'missing/report.json'), 'new'), /ENOENT/);
    assert.equal(list('.'), ['.git', 'reports']);
    assert.equal(list('reports'), ['stock.json']);
  }));

test('a link stays a link, and what it points to is written', () =>
  inShop({ 'real.json': 'old' }, ({ root, read }) => {
    symlinkSync(join(root, 'real.json'), join(root, 'link.json'));
    writeWhole(join(root, 'link.json'), 'new');
    assert.is(read('real.json'), 'new');
  }));

test('a device is written to, not replaced', () => {
  writeWhole('/dev/null', 'report');
  assert.ok(existsSync('/dev/null'));
});

test('writeNew leaves alone what is there', () =>
  inShop({ 'layerlint.config.jsonc': '{}' }, ({ root, read, list }) => {
    assert.is(writeNew(join(root, 'layerlint.config.jsonc'), 'mine'), false);
    assert.is(read('layerlint.config.jsonc'), '{}');
    mkdirSync(join(root, 'services'));
    assert.is(writeNew(join(root, 'services/layerlint.config.jsonc'), 'mine'), true);
    assert.equal(list('services'), ['layerlint.config.jsonc']);
  }));

test.run();
