import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';
import { analyze, defaultOptions, memoryHost } from '../index.ts';

const test = suite('no-duplicate-code');

const template = sam(
  samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds') + samLayer('Shared', 'layers/shared'),
);
const retry = (name: string) => `async function ${name}(action, attempts) {
  let lastError;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await action(attempt);
    } catch (error) {
      lastError = error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
    }
  }
  throw lastError;
}
`;
const found = (files: Record<string, string>, minLines = 5) =>
  findings(
    ['no-duplicate-code'],
    { 'template.yaml': template, ...files },
    { duplicates: { ...defaultOptions.duplicates, minTokens: 50, minLines } },
  );

test('each copy is told on its first line, with the places of the others', () => {
  assert.equal(found({ 'orders/app.js': retry('withRetry'), 'refunds/app.js': `\n${retry('withRetry')}` }), [
    'orders/app.js:1:1 warning These 12 lines of `withRetry` also stand in refunds/app.js:2, so every fix has to be made 2 times.',
    'refunds/app.js:2:1 warning These 12 lines of `withRetry` also stand in orders/app.js:1, so every fix has to be made 2 times.',
  ]);
});

test('other names are said to be other names', () => {
  const files = { 'orders/app.js': retry('withRetry'), 'layers/shared/nodejs/again.js': retry('again') };
  const [first] = found({ ...files, 'refunds/app.js': '' });
  assert.match(first ?? '', /^layers\/shared.*`again` also stand in orders\/app\.js:1 under other names/);
});

test('the finding ends where its first line ends, and names its functions and its twins', () => {
  const host = memoryHost({ 'template.yaml': template, 'orders/app.js': retry('a'), 'refunds/app.js': retry('b') });
  const [finding] = analyze('', defaultOptions, { host }).findings.filter(({ rule }) => rule === 'no-duplicate-code');
  assert.equal(finding?.range, [0, 'async function a(action, attempts) {'.length]);
  assert.equal(finding?.functions, ['template.yaml#Orders']);
  assert.equal(
    finding?.related.map(({ at, note }) => [at.file, note]),
    [['refunds/app.js', 'The same code in `b`']],
  );
});

test('silent: one function’s own repetitions, short copies, tests', () => {
  assert.equal(found({ 'orders/app.js': `${retry('a')}${retry('b')}`, 'refunds/app.js': '' }), []);
  assert.equal(found({ 'orders/app.js': retry('a'), 'refunds/app.js': retry('b') }, 20), []);
  assert.equal(found({ 'orders/app.js': retry('a'), 'refunds/app.js': '', 'refunds/app.test.js': retry('a') }), []);
});

test.run();
