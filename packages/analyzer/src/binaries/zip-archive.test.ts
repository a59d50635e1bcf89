import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { zip } from '../../test/build-zip.ts';
import { zipContent, zipEntries } from './zip-archive.ts';

const test = suite('zip archives');

const orders = { 'orders/app.js': 'exports.handler = () => 1;', 'orders/stock.node': 'x'.repeat(5000) };

/** What can be read of a zip: text by path, or why not. */
function read(bytes: Uint8Array, most = 10_000) {
  return zipEntries(bytes)?.map((entry) => {
    const content = zipContent(bytes, entry, most);
    return [entry.path, content && new TextDecoder().decode(content)];
  });
}

test('files and what is in them', () => {
  for (const options of [{}, { stored: true }, { zip64: true }, { comment: 'packed for Lambda' }] as const)
    assert.equal(read(zip(orders, options)), Object.entries(orders));
  assert.equal(read(zip({})), []);
});

test('behind other bytes than its own, in a larger buffer', () => {
  const bytes = zip(orders);
  const larger = new Uint8Array(bytes.length + 200);
  larger.set(bytes, 100);
  assert.equal(read(larger.subarray(100, 100 + bytes.length)), Object.entries(orders));
});

test('folders are no files, and Windows writes its own slashes', () => {
  const paths = zipEntries(zip({ 'orders/': '', 'orders\\app.js': '' }))?.map(({ path }) => path);
  assert.equal(paths, ['orders/app.js']);
});

test('what is no zip', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode('PK')])
    assert.is(zipEntries(bytes), undefined);
});

test('more than was asked for is not unpacked', () => {
  assert.equal(read(zip(orders), 1000), [Object.entries(orders)[0], ['orders/stock.node', undefined]]);
});

test('an entry that unpacks to more than it says', () => {
  const bytes = zip(orders);
  const [, entry] = zipEntries(bytes) ?? [];
  assert.ok(entry);
  assert.is(zipContent(bytes, { ...entry, size: 100 }, 10_000), undefined);
});

test('it may end anywhere, and any byte may lie', () => {
  for (const bytes of [zip(orders), zip(orders, { zip64: true }), zip(orders, { stored: true })]) {
    for (let end = 0; end < bytes.length; end += 1) read(bytes.subarray(0, end));
    for (let at = 0; at < bytes.length; at += 1) {
      for (const lie of [0x00, 0x7f, 0xff]) {
        const changed = bytes.slice();
        changed.fill(lie, at, at + 4);
        read(changed);
      }
    }
  }
});

test('a directory that claims more files than fit', () => {
  const bytes = zip(orders, { zip64: true });
  bytes.fill(0xff, bytes.length - 22 + 8, bytes.length - 22 + 12);
  assert.is(zipEntries(bytes)?.length, 2);
});

test.run();
