import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hostileFiles } from '../../test/hostile-binaries.ts';
import { inspectHostile } from '../../test/inspect-hostile.ts';

const test = suite('files that lie');

// `npm run fuzz:binaries` tries 10,000, from a seed of your own.
test('a thousand of them never throw, and what lies around a file changes nothing', () => {
  let seen = 0;
  for (const file of hostileFiles(7, 1000)) {
    const found = inspectHostile(file, 0);
    assert.equal(inspectHostile(file, 0xff), found, file.name);
    seen += found.length;
  }
  // Most still look like binaries, or the lies would be told to nobody.
  assert.ok(seen > 300, String(seen));
});

test('the same seed gives the same files', () => {
  assert.equal([...hostileFiles(3, 50)], [...hostileFiles(3, 50)]);
});

test.run();
