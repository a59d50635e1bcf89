import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { isIgnoredByGit } from './ignored.ts';

const test = suite('what git is told to ignore');

const host = memoryHost({
  '.gitignore':
    '# made by a build\ngen/\n/orders/generated\n*.js\n*.made.ts\n!kept.made.ts\nclients/**\n[Rr]eports/\n[z-a]\nodd[\n',
  'refunds/.gitignore': 'schema\r\nviews/*.tmp/\n',
});
const isIgnored = (path: string) => isIgnoredByGit(host, path);

test('a folder anywhere, or only where a slash ties it', () => {
  assert.ok(isIgnored('stock/src/gen/client'));
  assert.ok(isIgnored('gen/client'));
  assert.ok(isIgnored('orders/generated/enums'));
  assert.not.ok(isIgnored('stock/orders/generated/enums'));
  assert.not.ok(isIgnored('stock/gender/client'));
  assert.ok(isIgnored('clients/books'));
  assert.ok(isIgnored('Reports/may'));
});

test('a file, also where the import leaves its ending out', () => {
  assert.ok(isIgnored('refunds/src/schema'));
  assert.ok(isIgnored('refunds/src/schema.ts'));
  assert.ok(isIgnored('orders/money.made.ts'));
  assert.ok(isIgnored('refunds/views/a.tmp/list'));
  assert.not.ok(isIgnored('orders/schema'));
});

test('what is taken back, and what compilers emit beside sources', () => {
  assert.not.ok(isIgnored('orders/kept.made.ts'));
  assert.not.ok(isIgnored('orders/money.js'));
});

test('nothing where no such file is', () => assert.not.ok(isIgnoredByGit(memoryHost({ 'a.ts': '' }), 'gen/client')));

test.run();
