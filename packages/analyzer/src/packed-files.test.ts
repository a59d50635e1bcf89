import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { packedBy } from './packed-files.ts';

const test = suite('packed files');

const FILES = ['app.js', 'orders/app.js', 'orders/money/.env', 'refunds/app.js', 'node_modules/zod/index.js'];

const cases: readonly (readonly [patterns: readonly string[], packed: readonly string[]])[] = [
  [[], FILES],
  [['orders/**'], FILES],
  [
    ['!**', 'orders/**'],
    ['orders/app.js', 'orders/money/.env'],
  ],
  [['!./**', './orders/*'], ['orders/app.js']],
  [
    ['!node_modules/**', '!{orders,refunds}/*'],
    ['app.js', 'orders/money/.env'],
  ],
  [
    ['!**/app.js', '?pp.js'],
    ['app.js', 'orders/money/.env', 'node_modules/zod/index.js'],
  ],
  [['!orders/', '!orders', '!*.js'], FILES.slice(1)],
  // Not read: nothing is left out then.
  ...['+(orders|refunds)/**', '**.js', 'orders**', '[a-o]*', '{orders/**,app.js}', '{app.js}'].map(
    (text) => [[`!${text}`, '!app.js'], FILES] as const,
  ),
];

for (const [patterns, packed] of cases) {
  test(patterns.length === 0 ? 'no patterns: the whole folder' : patterns.join(', '), () => {
    const below = FILES.map((file) => `shop/${file}`);
    assert.equal(
      below.filter(packedBy({ root: 'shop', patterns })),
      packed.map((file) => `shop/${file}`),
    );
    assert.equal(FILES.filter(packedBy({ root: '', patterns })), packed);
  });
}

test.run();
