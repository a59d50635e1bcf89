import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyzeDuplicates, defaultOptions, memoryHost } from '../index.ts';
import { sam, samFunction } from '../../test/findings.ts';

const test = suite('duplicates around some files');

const template = sam(
  samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds') + samFunction('Stock', 'stock'),
);

const money = `function formatMoney(cents, currency) {
  if (!Number.isInteger(cents)) throw new TypeError('not cents: ' + cents);
  const whole = Math.trunc(cents / 100);
  const rest = String(cents % 100).padStart(2, '0');
  return whole + '.' + rest + ' ' + currency;
}
`;
const edited = money.replace('  const whole', "  if (currency === 'ZZZ') return '';\n  const whole");
const missing = `function missing(order, report) {
  const lines = [];
  for (const line of order.lines) if (line.stock < line.count) lines.push(line.isbn);
  if (lines.length === 0) return order.note;
  report.text = lines.join(', ');
  return lines.sort().map((isbn) => isbn + report.text);
}
`;

const files = {
  'orders/app.js': money,
  'refunds/app.js': edited + missing,
  'stock/app.js': `const shelves = load();\n${missing}`,
};

function classes(focus?: readonly string[]): string[] {
  const host = memoryHost({ 'template.yaml': template, ...files });
  const options = { ...defaultOptions, duplicates: { ...defaultOptions.duplicates, minTokens: 40 } };
  const { facts } = analyzeDuplicates('', options, { host, ...(focus && { focus: new Set(focus) }) });
  return facts.clones.map(
    ({ likeness, fragments }) =>
      `${likeness} ${fragments.map(({ file, startLine }) => `${file}:${startLine}`).join(' = ')}`,
  );
}

const ofMoney = 'near orders/app.js:1 = refunds/app.js:1';
const ofMissing = 'identical refunds/app.js:8 = stock/app.js:2';

test('only classes with a copy in the files are told, and they are what the whole run says', () => {
  assert.equal(classes(), [ofMoney, ofMissing]);
  assert.equal(classes(['orders/app.js']), [ofMoney]);
  assert.equal(classes(['stock/app.js']), [ofMissing]);
  assert.equal(classes(['refunds/app.js']), [ofMoney, ofMissing]);
  assert.equal(classes(['template.yaml']), []);
});

test.run();
