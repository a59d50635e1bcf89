import { createHash } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { generateShop } from './generate.ts';

const test = suite('generated shop');

test('the same number of functions gives the same bytes', () => {
  assert.is(hashOf(generateShop(30)), hashOf(generateShop(30)));
});

test('each function has its files, about fifty lines in the largest', () => {
  const files = generateShop(30);
  assert.is([...files.keys()].filter((file) => file.endsWith('/app.ts')).length, 30);
  assert.ok(files.has('functions/orders-0000/money.ts'));
  const lines = files.get('functions/refunds-0009/app.ts')?.split('\n').length ?? 0;
  assert.ok(lines > 40 && lines < 60, String(lines));
});

test('handlers differ, the copies of the helper do not', () => {
  const files = generateShop(6);
  const texts = (name: string) => new Set([...files].filter(([file]) => file.endsWith(name)).map(([, text]) => text));
  assert.is(texts('app.ts').size, 6);
  assert.is(texts('money.ts').size, 2);
});

function hashOf(files: ReadonlyMap<string, string>): string {
  return createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex');
}

test.run();
