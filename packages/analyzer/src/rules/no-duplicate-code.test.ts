import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';
import { copies, factsOf, shopFunction } from '../../test/shop-facts.ts';
import { analyze, defaultOptions, memoryHost } from '../index.ts';
import type { CloneClass } from '../model/clone.ts';
import { check } from './check.ts';

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

/** What is said at the first copy of `withRetry` in orders and refunds: the message, then the hint, then of the twin. */
function said(
  change: Partial<CloneClass>,
  units: readonly (readonly string[])[] = [['orders'], ['refunds']],
): string[] {
  const text = retry('withRetry').trimEnd();
  const clone = copies('withRetry', text, {
    'src/orders/app.js': units[0] ?? [],
    'src/refunds/app.js': units[1] ?? [],
  });
  const facts = factsOf({
    functions: [shopFunction('orders'), shopFunction('refunds')],
    files: { 'src/orders/app.js': text, 'src/refunds/app.js': text },
    clones: [{ ...clone, shape: 'function', ...change }],
  });
  const [finding] = check(facts, defaultOptions, { judged: () => true });
  return [finding?.message ?? '', finding?.hint ?? '', ...(finding?.related ?? []).map(({ note }) => note)];
}

test('a copy that was edited: how much of it is alike', () => {
  assert.equal(said({ likeness: 'near', similarity: 0.846 }), [
    'About 85 % of these 12 lines of `withRetry` also stand in src/refunds/app.js:1, so a fix here is likely due 2 times.',
    'Move what they have in common into a layer or a shared module that orders and refunds import, and let each hand over what differs.',
    'Much the same code in `withRetry`',
  ]);
  assert.match(said({ likeness: 'near', similarity: 0.999 })[0] ?? '', /^About 99 %/);
});

test('a whole file is said to be one', () => {
  assert.equal(said({ shape: 'file' }), [
    'This whole file also stands in src/refunds/app.js, so every fix has to be made 2 times.',
    'Move it into a layer or a shared module that orders and refunds import.',
    'The same file',
  ]);
  assert.match(said({ shape: 'file', likeness: 'renamed' })[0] ?? '', /^This whole file .* under other names, so/);
  assert.match(
    said({ shape: 'file', likeness: 'near', similarity: 0.7 })[0] ?? '',
    /^About 70 % of this whole file also/,
  );
});

test('a copy that was accepted and has drifted: why it was accepted, and how to accept that it differs', () => {
  const reason = 'each team ships its own';
  const byComment = { reason, at: { file: 'src/refunds/app.js' } };
  assert.equal(said({ likeness: 'near', acceptance: byComment }).slice(0, 2), [
    'These 12 lines of `withRetry` were accepted as a copy of src/refunds/app.js:1 (each team ships its own), but the copies now differ: a fix may have reached only one of them.',
    'Make them equal again, or accept that they differ with `layerlint:allow-duplicate differing: REASON`.',
  ]);
  const [message, hint] = said({ likeness: 'near', shape: 'file', acceptance: { reason: reason.repeat(9) } });
  assert.match(
    message ?? '',
    /^This whole file was accepted as a copy of src\/refunds\/app\.js \(each team.{69}…\), but/,
  );
  assert.match(hint ?? '', /with `"differing": true` in `duplicates\.allow`\.$/);
});

test('the home of the copy that stays depends on who carries the copies', () => {
  assert.match(said({}, [['orders'], ['orders']])[1] ?? '', /into one module of orders\.$/);
  assert.match(said({}, [[], []])[1] ?? '', /into one module that all of them import\.$/);
});

test.run();
