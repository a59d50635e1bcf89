import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Fragment } from '../model/clone.ts';
import { differencesIn } from './differences.ts';

const test = suite('differences between copies');

/** Each text is a file; a copy stands in it from its first `function` on. */
function differences(...texts: readonly string[]): string[] {
  const fragments = texts.map((text, index): Fragment => {
    const start = text.indexOf('function');
    const [startLine, endLine] = [text.slice(0, start), text.trimEnd()].map((part) => part.split('\n').length);
    return {
      file: `${index}.js`,
      range: [start, text.trimEnd().length],
      startLine: startLine ?? 0,
      endLine: endLine ?? 0,
      units: [],
    };
  });
  return differencesIn(fragments, (file) => texts[Number.parseInt(file, 10)]).map(
    ({ fragment, lines, ranges }) =>
      `${fragment}: ${lines} lines, ${ranges.map((range) => `${range.start}-${range.end} for ${range.baseStart}-${range.baseEnd}`).join(', ')}`,
  );
}

const refund = `// refunds
function refund(order) {
  const total = sum(order.lines);
  if (total === 0) return;
  pay(order.customer, total);
}
`;

test('a changed line, lines put in and taken out, by their places in the files', () => {
  const changed = refund.replace('// refunds\n', '').replace('sum(', 'total(');
  const longer = refund.replace('  pay', '  log(order.id);\n  audit(order);\n  pay');
  const shorter = refund.replace('  if (total === 0) return;\n', '');
  assert.equal(differences(refund, changed, longer, shorter), [
    '1: 1 lines, 2-3 for 3-4',
    '2: 2 lines, 5-7 for 5-5',
    '3: 1 lines, 4-4 for 4-5',
  ]);
});

test('space around a line, empty lines and line breaks make no difference', () => {
  const airy = refund.replaceAll('\n  ', '\n\n\t\t').replaceAll('\n', '\r\n');
  assert.equal(differences(refund, airy), []);
  const airyAndOther = airy.replace('pay(', 'repay(');
  assert.equal(differences(refund, airyAndOther), ['1: 1 lines, 8-9 for 5-6']);
});

test('something at the very end', () => {
  const longer = refund.replace('}\n', '}\nrefund(order);\n');
  assert.equal(differences(refund, longer), ['1: 1 lines, 7-8 for 7-7']);
});

test.run();
