import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyzeDuplicates } from '../analyze.ts';
import { memoryHost } from '../host/memory.ts';
import type { Path } from '../model/place.ts';
import { defaultOptions } from '../options.ts';

const test = suite('cache of tokens');

const money = `function formatMoney(cents, currency) {
  const whole = Math.trunc(cents / 100);
  const rest = String(cents % 100).padStart(2, '0');
  if (!Number.isInteger(cents)) throw new TypeError('not cents: ' + cents);
  return whole + '.' + rest + ' ' + currency;
}
`;
const FILES: Readonly<Record<Path, string>> = {
  'template.yaml': [
    'Resources:',
    ...['orders', 'refunds', 'stock'].map(
      (name) =>
        `  ${name}: { Type: AWS::Serverless::Function, Properties: { CodeUri: ${name}, Handler: app.handler, Runtime: nodejs22.x } }`,
    ),
    '',
  ].join('\n'),
  'orders/app.js': money,
  'refunds/app.js': money.replaceAll('cents', 'amount'),
  'stock/app.js': 'broken(;\n',
};

interface Kept {
  facts?: Uint8Array;
  tokens?: Uint8Array;
}

/** What one run says; it leaves its caches in `kept`. */
function run(kept: Kept, { files = FILES, version = '1' } = {}): { readonly said: unknown } {
  const host = memoryHost(files);
  const { facts, problems } = analyzeDuplicates(
    '',
    { ...defaultOptions },
    {
      host: {
        ...host,
        stamp: (file) => (file in files ? { text: String(files[file]), modified: 0 } : undefined),
      },
      cache: {
        bytes: kept.facts,
        version,
        begun: 1_000_000,
        save(bytes) {
          kept.facts = bytes;
        },
        tokens: {
          read: () => kept.tokens,
          save(bytes) {
            kept.tokens = bytes;
          },
        },
      },
    },
  );
  return { said: { clones: facts.clones, problems } };
}

test('a second run says the same, and takes no tokens anew', () => {
  const kept: Kept = {};
  const first = run(kept);
  assert.is((first.said as { clones: unknown[] }).clones.length, 1);
  const { tokens } = kept;
  assert.ok(tokens);
  const second = run(kept);
  assert.equal(second.said, first.said);
  assert.is(kept.tokens, tokens);
});

test('what was cut short, overwritten or left by another version counts as nothing', () => {
  const kept: Kept = {};
  const { said } = run(kept);
  const whole = kept.tokens ?? new Uint8Array();
  for (const length of [0, 1, 4, 15, 16, 40, whole.length - 4, whole.length - 1])
    assert.equal(run({ ...kept, tokens: whole.slice(0, length) }).said, said, `${length} bytes`);
  for (let at = 0; at < whole.length; at += 97) {
    const broken = Uint8Array.from(whole);
    broken[at]! ^= 0x55;
    assert.equal(run({ ...kept, tokens: broken }).said, said, `byte ${at}`);
  }
  assert.equal(run(kept, { version: '2' }).said, said);
});

test('an edited file is read, and the others are not', () => {
  const kept: Kept = {};
  run(kept);
  const files = { ...FILES, 'refunds/app.js': money.replaceAll('100', '1000') };
  const edited = run(kept, { files });
  assert.equal(edited.said, run({}, { files }).said);
});

test.run();
