import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { createParser } from './index.ts';

const test = suite('parser');

test('a syntax error is a problem with its place, and the rest of the file is read', () => {
  const text = "import './money';\nconst total = ;\nexport * from './stock';\n";
  const parser = createParser(memoryHost({ 'orders.ts': text }));
  assert.equal(
    parser.module('orders.ts')?.imports.map((site) => site.specifier),
    ['./money', './stock'],
  );
  parser.examine('orders.ts');
  const problem = parser.problems().get('orders.ts');
  assert.is(problem?.code, 'SYNTAX_ERROR');
  assert.is(text.slice(problem?.at?.range?.[0]), ";\nexport * from './stock';\n");
});

test('bytes named .ts are no module', () => {
  const parser = createParser(memoryHost({ 'video.ts': new Uint8Array([0x47, 0x40, 0, 0x10, 0xff, 0xfe]) }));
  assert.is(parser.module('video.ts'), undefined);
  assert.is(parser.problems().get('video.ts')?.code, 'NOT_SOURCE_TEXT');
});

test('megabytes on one line are read for their imports alone', () => {
  const text = `const a=require("./money");${'f(1,2,3);'.repeat(500_000)}`;
  const module = createParser(memoryHost({ 'bundle.js': text })).module('bundle.js');
  assert.is(module?.generated, true);
  assert.is(module?.tokens, undefined);
  assert.equal(
    module?.imports.map((site) => site.specifier),
    ['./money'],
  );
});

test('nesting that exhausts the compiler is a problem, not a crash', () => {
  const text = `${'['.repeat(5_000)}require('./money')${']'.repeat(5_000)};\n`.replaceAll('[[[[', '[[[[\n');
  const parser = createParser(memoryHost({ 'deep.js': text }));
  assert.equal(
    parser.module('deep.js')?.imports.map((site) => site.specifier),
    ['./money'],
  );
  assert.match(parser.problems().get('deep.js')?.message ?? '', 'too deep');
});

test('nodes are made for whoever asks, and bring the syntax errors along', () => {
  const parser = createParser(memoryHost({ 'orders.ts': 'const total = ;', 'deep.ts': '['.repeat(5_000) }));
  assert.is(parser.syntax('orders.ts')?.text, 'const total = ;');
  assert.is(parser.syntax('deep.ts'), undefined);
  assert.is(parser.syntax('gone.ts'), undefined);
  assert.equal([...parser.problems().keys()], ['orders.ts', 'deep.ts']);
});

test.run();
