import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aReport } from '../../test/a-report.ts';
import { aView } from '../../test/a-view.ts';
import { assertConforms } from '../../test/schema.ts';
import { onlyDuplicates, onlyErrors, onlyIn, onlyProposals } from '../narrow.ts';
import { json } from './json.ts';

const test = suite('json reporter');
const view = aView();

test('prints the report as its schema has it', () => {
  const text = json.render(aReport(), view);
  assertConforms(text, 'report');
  assert.equal(JSON.parse(text), aReport());
  assert.ok(text.endsWith('}\n'));
});

test('every part of a report is a report', () => {
  for (const narrow of [onlyDuplicates, onlyProposals, onlyErrors])
    assertConforms(json.render(narrow(aReport()), view), 'report');
});

test('the counts of a part are those of what it lists', () => {
  const { summary, findings, proposals } = onlyDuplicates(aReport());
  assert.equal([findings, proposals], [[], []]);
  assert.is(summary.errors, 0);
  assert.is(summary.proposals, 0);
  assert.is(summary.duplicates, 1);
});

test('what lies in some files is a report, too', () => {
  const inOrders = onlyIn(new Set(['src/orders/money.ts']), aReport());
  assertConforms(json.render(inOrders, view), 'report');
  const { findings, duplicates, proposals, problems, summary } = inOrders;
  assert.equal([findings.length, duplicates.length, proposals.length, problems.length], [0, 1, 1, 0]);
  assert.equal([summary.errors, summary.duplicates, summary.proposals], [0, 1, 1]);
  assert.is(onlyIn(new Set(['src/orders/app.ts']), aReport()).findings.length, 1);
});

test.run();
