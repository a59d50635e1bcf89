import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { TokenStream } from '../../model/module.ts';
import { createTokenReader } from './index.ts';
import { endOf, offsetsOf, startOf } from './offsets.ts';
import { isAccepting, specifiersOf } from './packed.ts';

const test = suite('tokens');
const read = createTokenReader();

/** The tokens' texts; what stands for a word that the text leaves out has none. */
function texts(file: string, text: string): string[] {
  const { starts, ends } = offsetsOf(tokensOf(file, text));
  return Array.from(starts, (start, at) => text.slice(start, ends[at]));
}

function tokensOf(file: string, text: string): TokenStream {
  const tokens = read(file, text);
  if (!tokens) throw new Error(`no tokens in ${text}`);
  return tokens;
}

/** Whether two texts read as the same code. */
function assertSame(one: readonly [string, string], other: readonly [string, string]): void {
  const [first, second] = [tokensOf(...one), tokensOf(...other)];
  assert.equal([...second.kinds], [...first.kinds], `${one[1]}\n${other[1]}`);
  assert.equal(
    [...second.names].map((name) => name >>> 2),
    [...first.names].map((name) => name >>> 2),
    `${one[1]}\n${other[1]}`,
  );
}

test('style makes no difference', () => {
  assertSame(
    ['a.js', `const total = (order) => { return [order.id, "it's"]; };\nlog(total);`],
    ['a.js', `const total = order => {\n  return [\n    order.id, // its number\n    'it\\'s',\n  ]\n}\nlog(total)`],
  );
  assertSame(['a.js', 'if (a) { b(); }'], ['a.js', 'if (a) { b() }']);
  assertSame(['a.js', 'const o = { total };'], ['a.js', 'const o = { total: total };']);
  assertSame(['a.js', 'let a = 1_000;'], ['a.js', 'const a = 1000;']);
});

test('types make no difference', () => {
  const pairs = [
    ['function f(a: string, b?: number): asserts a is "x" { return a! }', 'function f(a, b) { return a }'],
    ['const f = async <T extends Order>(a: T, ...b: T[]): Promise<T> => a as T;', 'const f = async (a, ...b) => a;'],
    ['const m = new Map<string, Array<Order>>();', 'const m = new Map();'],
    ['const x = <Order>read(a < b, c > d);', 'const x = read(a < b, c > d);'],
    ['const x = a < b;', 'const x = a < b;'],
    ['interface A { b: string }\ntype B = A | { c: () => void };\nrun();', 'run();'],
    ['enum Size { Small }\ndeclare const y: Size;\nrun();', 'run();'],
    [
      'export abstract class Shop<T> extends Base<T> implements Open { private readonly a: T = b; abstract c(): void; d!: string; get(): T { return this.a } }',
      'class Shop extends Base { a = b; get() { return this.a } }',
    ],
    ['function f(this: Window, a: number): void;\nfunction f(this: Window, a: any) { a }', 'function f(a) { a }'],
    ['const o = { a(b: string): void { c } } satisfies Record<string, () => void>;', 'const o = { a(b) { c } };'],
    ['const a: { b: string }[] = load();\nlet c!: number;', 'const a = load();\nlet c;'],
    ['const a = b ? (c) : d;', 'const a = b ? (c) : d;'],
    ['const k = x as const;\nfor (const a of b as Order[]) c(a);', 'const k = x;\nfor (const a of b) c(a);'],
    ['type Fn = (a: string) => `${string}-x`;\nconst f: Fn = (a) => a;', 'const f = (a) => a;'],
  ] as const;
  for (const [typed, plain] of pairs) assertSame(['a.ts', typed], ['a.js', plain]);
});

test('imports, exports of names and modes are left out, in all forms', () => {
  const wiring = [
    "import a, { b as c } from './a';",
    "import './a';",
    "import type { A } from './a';",
    "export * from './a';",
    "export { a, b as default } from './a';",
    'export { a };',
    "const { a, b } = require('./a');",
    "const a = require('./a').b(1);",
    "const a = await import('./a');",
    "require('./a');",
    'module.exports = { a, b };',
    'exports.a = a;',
    "'use strict';",
    "import a = require('./a');",
  ];
  for (const statement of wiring) assert.equal(texts('a.ts', `${statement}\nrun();`), ['run', '(', ')'], statement);
  assert.ok(texts('a.js', 'module.exports = async () => run();').includes('run'));
  assert.ok(texts('a.js', "const a = require('./a')(() => run());").includes('run'));
});

test('a pattern, a division, a comment and a template are told apart', () => {
  assert.equal(texts('a.js', 'a = b / c / d;'), ['a', '=', 'b', '/', 'c', '/', 'd']);
  assert.equal(texts('a.js', 'a = /[/"]/g.test(b) // c'), ['a', '=', '/[/"]/g', '.', 'test', '(', 'b', ')']);
  assert.equal(texts('a.js', 'if (a) /b/.test(c);').slice(0, 5), ['if', '(', 'a', ')', '/b/']);
  assert.equal(texts('a.js', 'a(`x${b ? `${c}/` : d}y`)'), [
    'a',
    '(',
    '`x${',
    'b',
    '?',
    '`${',
    'c',
    '}/`',
    ':',
    'd',
    '}y`',
    ')',
  ]);
});

test('elements are tokens, and what they hold is code', () => {
  const text = `const Row = ({ book }) => (\n  <li className="row" {...rest} data-id={book.id}>\n    {/* its title */}\n    Don't <b>sell</b> {book.title.trim()}\n    <br />\n  </li>\n);\nrun();`;
  const found = texts('a.jsx', text);
  assert.ok(found.includes('data-id') && found.includes('trim') && found.includes('run'));
  assertSame(['a.tsx', 'const f = <T,>(a: T) => <p>{a}</p>;'], ['a.jsx', 'const f = (a) => <p>{a}</p>;']);
});

test('statements end where lines do, as the language says', () => {
  const count = (text: string) => {
    const { lists, statements } = tokensOf('a.js', text);
    return statements.from.length - (lists.first.at(-2) ?? 0);
  };
  assert.is(count('a\nb\nc()'), 3);
  assert.is(count('a\n  .b()\n  .c()\nd'), 2);
  assert.is(count('const a = b\n  ? c\n  : d\nreturn'), 2);
  assert.is(count('a = b\n(c)'), 1);
  assert.is(count('a\n++b'), 2);
  assert.is(count('if (a) b\nelse c\nd'), 2);
});

test('brackets that do not fit, and nesting that no person writes: nothing', () => {
  for (const text of ['f(', 'f)', '{ ( }', 'a = `', "a = 'b", 'x = <a><b></a>'])
    assert.is(read('a.jsx', text), undefined, text);
  assert.is(read('a.js', `${'f('.repeat(5_000)}${')'.repeat(5_000)}`), undefined);
  assert.ok(read('a.js', ''));
  assert.ok(read('a.js', 'a = 1'));
  assert.ok(read('a.js', 'a /b/g'));
});

test('every function and class of this package is found where the compiler finds it', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  assert.ok(files.length > 100);
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const tokens = tokensOf(file, text);
    const found = new Set(Array.from(tokens.blocks.to, (to) => endOf(tokens, to - 1)));
    const missing = functionsIn(file, text).filter((end) => !found.has(end));
    assert.equal(
      missing.map((end) => `${file}: ${text.slice(end - 60, end)}`),
      [],
    );
  }
});

test('a token is found by itself where it is among all', () => {
  const text = Array.from({ length: 300 }, (_, at) => `call${at}({ total, at: ${at} }, "${'x'.repeat(at)}");\n`).join(
    '',
  );
  const tokens = tokensOf('a.js', text);
  const { starts, ends } = offsetsOf(tokens);
  assert.equal(
    Array.from(tokens.kinds, (_, at) => [startOf(tokens, at), endOf(tokens, at)]),
    Array.from(starts, (start, at) => [start, ends[at]]),
  );
  assert.equal([startOf(tokens, -1), endOf(tokens, starts.length)], [0, 0]);
});

test('what a file loads is known without its imports', () => {
  const text = [
    "import a, { b as c } from './a';",
    "import './b';",
    "export * from './ö';",
    "const d = require('./d'), e = await import('./e');",
    "import f = require('./f');",
    "jest.mock('./g'); const from = { from: './h' }; load('./i');",
  ].join('\n');
  assert.equal(specifiersOf(tokensOf('a.ts', text)), ['./a', './b', './ö', './d', './e', './f']);
  assert.equal(specifiersOf(tokensOf('a.ts', 'run();')), []);
});

test('a file says whether it accepts duplicates', () => {
  assert.ok(isAccepting(tokensOf('a.js', '// layerlint:allow-duplicate ours\nrun();')));
  assert.not.ok(isAccepting(tokensOf('a.js', '// layerlint-disable no-opt-write\nrun();')));
});

/** Where functions with a body and classes end; types behind an expression body are no part of it. */
function functionsIn(file: string, text: string): number[] {
  const syntax = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const ends: number[] = [];
  const visit = (node: ts.Node): void => {
    const body = ts.isFunctionLike(node) && 'body' in node ? (node.body as ts.Node | undefined) : undefined;
    const isTyped =
      body !== undefined && (ts.isAsExpression(body) || ts.isNonNullExpression(body) || ts.isSatisfiesExpression(body));
    const endsInMark = text[node.end - 1] === '!';
    if ((body && !isTyped && !endsInMark) || ts.isClassLike(node)) ends.push(node.end);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return ends;
}

test.run();
