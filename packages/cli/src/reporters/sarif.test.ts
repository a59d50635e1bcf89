import type { Log, Run } from 'sarif';
import type { Report } from '@layerlint/analyzer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aFinding, aReport, ORDERS_ID } from '../../test/a-report.ts';
import { aView } from '../../test/a-view.ts';
import { assertSarif } from '../../test/sarif-schema.ts';
import { sarif } from './sarif.ts';

const test = suite('sarif reporter');

function runOf(report: Report, view = aView()): Run {
  const text = sarif.render(report, view);
  assertSarif(text);
  assert.is(sarif.render(report, view), text);
  const [run] = (JSON.parse(text) as Log).runs;
  assert.ok(run);
  return run;
}

test('a finding is a result, with what keeps it apart from others', () => {
  const [result] = runOf(aReport()).results ?? [];
  assert.equal(result, {
    ruleId: 'no-opt-write',
    ruleIndex: 0,
    level: 'error',
    message: { text: "'/opt/cache.json' cannot be written: layers are read-only at run time. Write below /tmp." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'src/orders/app.ts', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 18 },
        },
      },
    ],
    partialFingerprints: { 'layerlint/v1': 'f1' },
    properties: { functions: [ORDERS_ID] },
  });
});

test('fixes and suggestions are offered by their names', () => {
  const span = { line: 3, column: 9, endLine: 3, endColumn: 18 };
  const [result] =
    runOf(
      aReport({
        findings: [
          aFinding({
            fix: [{ ...span, text: "'/tmp'" }],
            suggestion: { title: 'Write below /tmp instead.', edits: [{ ...span, text: 'tmpdir()' }] },
          }),
        ],
      }),
    ).results ?? [];
  const offer = (text: string, put: string) => ({
    description: { text },
    artifactChanges: [
      {
        artifactLocation: { uri: 'src/orders/app.ts', uriBaseId: '%SRCROOT%' },
        replacements: [
          {
            deletedRegion: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 18 },
            insertedContent: { text: put },
          },
        ],
      },
    ],
  });
  assert.equal(result?.fixes, [offer('Write below /tmp.', "'/tmp'"), offer('Write below /tmp instead.', 'tmpdir()')]);
});

test('rules say where to read on, also those that found nothing', () => {
  const { driver } = runOf(aReport({ findings: [] })).tool;
  assert.equal(driver.rules, [
    {
      id: 'no-opt-write',
      shortDescription: { text: 'A write to /opt, which is read-only on Lambda.' },
      helpUri: 'https://example.com/no-opt-write.md#no-opt-write',
      defaultConfiguration: { level: 'error' },
    },
  ]);
});

test('a rule that nobody described is described by its findings', () => {
  const run = runOf(aReport({ findings: [aFinding({ ruleId: 'max-layers', docs: 'https://example.com/max' })] }));
  assert.equal(run.tool.driver.rules?.[0], { id: 'max-layers', helpUri: 'https://example.com/max' });
  assert.is(run.results?.[0]?.ruleIndex, 0);
});

test('copies are related places', () => {
  const related = [{ file: 'src/refunds/a b#1.ts', line: 9, column: 1, message: 'The same code in `[total](1)`' }];
  const [result] = runOf(aReport({ findings: [aFinding({ related, severity: 'info' })] })).results ?? [];
  assert.is(result?.level, 'note');
  assert.equal(result?.relatedLocations, [
    {
      id: 1,
      physicalLocation: {
        artifactLocation: { uri: 'src/refunds/a%20b%231.ts', uriBaseId: '%SRCROOT%' },
        region: { startLine: 9, startColumn: 1 },
      },
      message: { text: 'The same code in `\\[total](1)`' },
    },
  ]);
});

test('what could not be read is a notification', () => {
  const whole = { code: 'NOTHING_FOUND', message: 'No function.', hint: 'Run it elsewhere.' } as const;
  const [place] = aReport().problems;
  const run = runOf(aReport({ problems: [place!, whole] }));
  const notifications = run.invocations?.[0]?.toolExecutionNotifications ?? [];
  assert.equal(
    notifications.map(({ descriptor }) => descriptor?.id),
    ['IMPORT_UNRESOLVED', 'NOTHING_FOUND'],
  );
  assert.is(notifications[0]?.locations?.[0]?.physicalLocation?.region?.startLine, 3);
  assert.is(notifications[1]?.locations, undefined);
});

test.run();
