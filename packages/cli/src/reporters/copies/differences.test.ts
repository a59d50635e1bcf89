import type { ReportedClass } from '@layerlint/analyzer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aClass } from '../../../test/a-report.ts';
import { differencesOf } from './differences.ts';

const test = suite('differences between copies');

/** A class of copies that are whole files, by name. */
function near(files: Readonly<Record<string, string>>, changes: Partial<ReportedClass> = {}) {
  const fragments = Object.entries(files).map(([file, text]) => ({
    file,
    startLine: 1,
    endLine: text.split('\n').length,
    units: [],
  }));
  return differencesOf(aClass({ likeness: 'near', similarity: 0.9, fragments, ...changes }), (file) => files[file]);
}
const TOTAL = 'let cents = 0;\nfor (const line of lines) {\n  cents += line.price;\n}\nreturn cents;';

test('changed lines stand with two lines of what is around them, and with where they are in their files', () => {
  const { shown, more } = near({ 'orders.js': TOTAL, 'refunds.js': TOTAL.replace('line.price', '-line.price') });
  assert.equal(
    shown.map(({ other, hunks }) => [other.file, hunks]),
    [
      [
        'refunds.js',
        [
          {
            firstLine: 1,
            otherLine: 1,
            lines: [
              ' let cents = 0;',
              ' for (const line of lines) {',
              '-  cents += line.price;',
              '+  cents += -line.price;',
              ' }',
              ' return cents;',
            ],
          },
        ],
      ],
    ],
  );
  assert.is(more, 0);
});

test('layout makes no difference', () => {
  const indented = TOTAL.split('\n').map((line) => `    ${line}`);
  assert.equal(near({ 'orders.js': TOTAL, 'refunds.js': indented.join('\r\n') }).shown, []);
  assert.equal(near({ 'orders.js': TOTAL, 'refunds.js': TOTAL.replaceAll(';', '') }).shown, []);
  const [difference] = near({ 'orders.js': TOTAL, 'refunds.js': `${TOTAL.replaceAll(';', '')}\n// later` }).shown;
  assert.equal(difference?.hunks?.[0]?.lines, [' }', ' return cents;', '+// later']);
});

test('the smallest differences are told, each once', () => {
  const { shown, more } = near({
    'orders.js': TOTAL,
    'invoices.js': TOTAL.replaceAll('cents', 'sum'),
    'refunds.js': `${TOTAL}\n// later`,
    'returns.js': `${TOTAL}\n// later`,
    'stock.js': TOTAL.replace('0', '1'),
  });
  assert.equal(
    shown.map(({ other }) => other.file),
    ['refunds.js', 'stock.js'],
  );
  assert.is(more, 1);
});

test('identical copies, and files that cannot be read, have none', () => {
  assert.equal(near({ 'orders.js': TOTAL, 'refunds.js': `${TOTAL}\n// later` }, { likeness: 'identical' }).shown, []);
  const gone = differencesOf(aClass({ likeness: 'near' }), () => undefined);
  assert.equal(gone, { shown: [], more: 0 });
});

test('two programs are not told apart line by line', () => {
  const lines = (word: string) => Array.from({ length: 400 }, (_, at) => `${word}(${at});`).join('\n');
  assert.is(near({ 'orders.js': lines('sell'), 'refunds.js': lines('return') }).shown[0]?.hunks, undefined);
});

test('of very many copies a few are compared', () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`copy-${at + 10}.js`, `${TOTAL}\n// ${at}`]));
  const { shown, more } = near(files);
  assert.is(shown.length, 2);
  assert.is(more, 27);
});

test.run();
