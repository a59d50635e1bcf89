import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { classes } from '../../test/clone-lines.ts';

const test = suite('duplicates, many and large');

test('thousands of functions that are alike are one class', () => {
  const one = (name: string) =>
    `function ${name}(a, b) {\n  if (a > b) return a.total(b);\n  for (const line of a.lines) b.push(line.total(a));\n  return b;\n}\n`;
  const many = Array.from({ length: 5_000 }, (_, i) => `${one(`order${i}`)}const stock${i} = load(${i});\n`).join('');
  const found = classes({ 'orders/app.js': many, 'refunds/app.js': one('refund') });
  assert.is(found.length, 1);
  assert.is(found[0]?.split(' = ').length, 5_001);
});

test('twenty thousand functions that are nearly alike cost no more than their number', () => {
  const one = (i: number) => `function bill${i}(order, rate) {
  const lines = order.lines.filter((line) => line.count > ${i} && line.kind !== rate.kind);
  let total = 0;
  for (const line of lines) total += line.price * line.count${i % 13 === 0 ? ' + line.tax' : ''};
  if (total > order.limit) throw new RangeError('too much: ' + total);
  ${i % 5 === 0 ? 'log(total, order.id);' : ''}${i % 11 === 0 ? 'audit.write(order.customer);' : ''}
  return { total, lines: lines.map((line) => line.isbn), rate: rate.value };
}
`;
  const half = (start: number) => Array.from({ length: 10_000 }, (_, i) => one(start + i)).join('');
  const found = classes({ 'orders/app.js': half(0), 'refunds/app.js': half(10_000) }, 50);
  assert.ok(found.length <= 2, `${found.length} classes`);
  assert.ok(found.flatMap((line) => line.split(' = ')).length >= 20_000);
});

test('a large file costs no more than its length', () => {
  const one = (name: string, property: string) =>
    `function ${name}(a, b) {\n  if (a > b) return a.${property}(b);\n  for (const line of a.lines) b.push(line.total(a));\n  return b;\n}\n`;
  const count = 3_000;
  const numbers = Array.from({ length: count }, (_, i) => i);
  const forth = numbers.map((i) => one(`order${i}`, `total${i}`)).join('');
  const back = numbers.map((i) => one(`refund${i}`, `total${count - 1 - i}`)).join('');
  assert.is(classes({ 'orders/app.js': forth, 'refunds/app.js': back }).length, 1);
  const calls = Array.from({ length: 20_000 }, () => 'shop.orders.total(book.price, tax).send(app);\n').join('');
  assert.is(classes({ 'orders/app.js': calls, 'refunds/app.js': calls.replaceAll('tax', 'rate') }).length, 1);
  const table = `const stock = [\n${Array.from({ length: 20_000 }, (_, i) => `  { isbn: '${i}', count: ${i} },\n`).join('')}];\n`;
  assert.equal(classes({ 'orders/app.js': table, 'refunds/app.js': table }), []);
});

test.run();
