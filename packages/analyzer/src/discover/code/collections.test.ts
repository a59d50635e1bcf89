import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { createCodeReader, type Value } from './index.ts';

const test = suite('code counts and collects');

function plain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'text':
    case 'number':
    case 'boolean':
      return value.value;
    case 'list':
      return value.items.map((item) => plain(item.value)).concat(value.complete ? [] : ['…']);
    case 'object':
      return Object.fromEntries([...value.members].map(([name, member]) => [name, plain(member.value)]));
    default:
      return value?.kind;
  }
}

/** What `it` is after these statements. */
function after(...statements: readonly string[]): unknown {
  const text = ['let it: any;', ...statements, 'export { it };'].join('\n');
  const reader = createCodeReader(memoryHost({ 'app.ts': text }));
  reader.load('app.ts');
  return plain(reader.exported('app.ts', 'it'));
}

test('loops that count', () => {
  assert.equal(after('it = []; for (let i = 0; i < 3; i++) it.push(`f${i}`);'), ['f0', 'f1', 'f2']);
  assert.equal(after('it = []; let n = 4; while (n > 0) { it.push(n); n -= 2; }'), [4, 2]);
  assert.equal(after('it = []; let n = 0; do { it.push(n); } while (++n < 2);'), [0, 1]);
  assert.equal(after('it = []; for (const name in { orders: 1, refunds: 2 }) it.push(name);'), ['orders', 'refunds']);
});

test('a loop whose end is not known is read once, and leaves the list open', () => {
  assert.equal(after('it = []; for (let i = 0; i < size(); i++) it.push("orders");'), ['orders', '…']);
  assert.equal(after('it = []; while (more()) it.push("orders");'), ['orders', '…']);
});

test('a loop without an end ends', () => {
  assert.is((after('it = []; while (true) it.push(1);') as unknown[]).length, 500);
  assert.equal(after('it = []; while (true) { it.push(1); break; }'), [1]);
});

test('maps and sets', () => {
  assert.is(after("const m = new Map([['a', 1]]); m.set('b', 2); it = m.get('b');"), 2);
  assert.is(after("const m = new Map([['a', 1]]); it = m.get('b');"), 'nothing');
  assert.is(after('const m = new Map(); m.set(name(), 1); it = m.get("b");'), 'unknown');
  assert.equal(after("const m = new Map([['a', 1]]); it = []; for (const [k, v] of m) it.push(k, v);"), ['a', 1]);
  assert.equal(after("const m = new Map([['a', 1]]); it = []; m.forEach((v, k) => it.push(k, v));"), ['a', 1]);
  assert.equal(after("it = [...new Set(['a', 'b', 'a'])];"), ['a', 'b']);
});

test('methods of lists', () => {
  assert.equal(after("it = ['a', 'b'].reduce((all, name) => ({ ...all, [name]: name + '!' }), {});"), {
    a: 'a!',
    b: 'b!',
  });
  assert.is(after('it = [1, 2, 3].reduce((sum, n) => sum + n);'), 6);
  assert.equal(after('it = [[1, 2].some((n) => n === 2), [1, 2].every((n) => n === 2), [1].some((n) => n === x)];'), [
    true,
    false,
    'unknown',
  ]);
  assert.equal(after("it = [['b', 'a'].sort(), ['a', 'b'].reverse(), ['a', 'b', 'c'].slice(1), ['a', 'b'].at(-1)];"), [
    ['a', 'b'],
    ['b', 'a'],
    ['b', 'c'],
    'b',
  ]);
  assert.equal(after("const l = ['a', 'b']; it = [l.pop(), l, l.indexOf('a')];"), ['b', ['a'], 0]);
  assert.equal(after("it = ['a', undefined].filter(Boolean);"), ['a']);
});

test('methods of texts, and objects laid together', () => {
  assert.equal(after("it = 'orders'.charAt(0).toUpperCase() + 'orders'.substring(1);"), 'Orders');
  assert.equal(after('it = Object.assign({}, { a: 1 }, { a: 2, b: 3 });'), { a: 2, b: 3 });
  assert.equal(after('let n = 1; n += 2; it = [n, n * 2, 7 % 4, `${n}`];'), [3, 6, 3, '3']);
});

test.run();
