import type { Report, ReportedClass, ReportedFinding, ReportedProblem } from '@layerlint/analyzer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aClass, aFinding, aReport, ORDERS_ID, REFUNDS_ID } from '../../test/a-report.ts';
import { aView } from '../../test/a-view.ts';
import { pretty } from './pretty.ts';
import type { Section, View } from './reporter.ts';

const test = suite('pretty reporter');

const ALL: readonly Section[] = ['findings', 'duplicates', 'proposals', 'problems'];

function render(report: Report, sections = ALL, style: Partial<View['style']> = {}): string {
  return pretty.render(report, aView({ style, sections, command: 'layerlint check services' }));
}
const withFindings = (...findings: ReportedFinding[]): string => render(aReport({ findings }), ['findings']);

test('a finding says where, what, what to do and where to read on', () => {
  const text = withFindings(aFinding());
  assert.match(text, 'OrdersFunction  template.yaml:4\n');
  assert.match(text, '  error  no-opt-write  src/orders/app.ts:3:9\n');
  assert.match(text, "  '/opt/cache.json' cannot be written: layers are read-only at run time.\n");
  assert.match(text, '  → Write below /tmp.\n    layerlint explain no-opt-write\n');
});

test('a finding about several functions is printed once, below their names', () => {
  const text = withFindings(aFinding({ functions: [ORDERS_ID, REFUNDS_ID] }));
  assert.match(text, 'OrdersFunction, RefundsFunction\n');
  assert.is(text.split('error  no-opt-write').length, 2);
});

test('many functions are counted, and none is replaced by the file', () => {
  const many = [1, 2, 3, 4, 5].map((number) => `template.yaml#Stock${number}`);
  const text = withFindings(aFinding({ functions: [] }), aFinding({ functions: many }));
  assert.match(text, 'Shared by 5 functions  Stock1, Stock2, Stock3 and 2 more\n');
  assert.match(text, '\nsrc/orders/app.ts\n');
});

test('functions of one name are told apart by their file', () => {
  const base = aReport().functions;
  const twin = {
    ...base[0]!,
    id: 'shop/serverless.yml#OrdersFunction',
    declaredAt: { file: 'shop/serverless.yml', line: 2, column: 3 },
  };
  const text = render(
    aReport({ functions: [...base, twin], findings: [aFinding({ functions: [ORDERS_ID, twin.id] })] }),
  );
  assert.match(text, 'OrdersFunction (template.yaml), OrdersFunction (shop/serverless.yml)\n');
});

test('when there are too many findings the heaviest stay', () => {
  const notes = Array.from({ length: 60 }, (_, line) => aFinding({ severity: 'info', line: line + 1 }));
  const text = withFindings(...notes, aFinding({ ruleId: 'max-layers' }));
  assert.match(text, 'error  max-layers');
  assert.match(text, 'and 11 findings more: layerlint check services --format json');
});

test('the ten duplicates that cost most, with their places', () => {
  const [one] = aReport().duplicates;
  const duplicates = Array.from({ length: 12 }, (_, at) => ({ ...one!, id: `d${at}`, lines: 10 + at }));
  const text = render(aReport({ duplicates }), ['duplicates']);
  assert.match(
    text,
    '  formatMoney  function, 21 lines × 2, identical but for names\n    src/orders/money.ts:4-26   OrdersFunction\n',
  );
  assert.match(text, 'and 2 classes more: layerlint check services --format json');
  assert.not.match(text, ' 11 lines');
});

test('a duplicate says what it is and who carries it', () => {
  const heads = (changes: Partial<ReportedClass>) => {
    const [, , head, place] = render(aReport({ duplicates: [aClass(changes)] }), ['duplicates']).split('\n');
    return [head, place];
  };
  const fragments = aClass().fragments.map((fragment) => ({
    ...fragment,
    name: 'fmt',
    units: ['template.yaml#MoneyLayer'],
  }));
  assert.equal(heads({ likeness: 'near', similarity: 0.873, kind: 'test', fragments }), [
    '  formatMoney  function (test), 23 lines × 2, 87 % alike',
    '    src/orders/money.ts:4-26   fmt  layer MoneyLayer',
  ]);
  const { name, ...unnamed } = aClass({ shape: 'file', likeness: 'identical' });
  const whole = render(aReport({ duplicates: [unnamed] }), ['duplicates']);
  assert.not.match(whole, `${name}  whole`);
  assert.match(whole, '  money.ts  whole file, 23 lines × 2, identical\n');
});

test('in depth: what sharing takes, and how the copies differ', () => {
  const texts: Record<string, string> = {
    'src/orders/money.ts': `${'\n'.repeat(3)}${'round(cents);\n'.repeat(23)}`,
    'src/refunds/money.ts': `${'\n'.repeat(8)}${'round(cents);\n'.repeat(22)}round(-cents);\n`,
  };
  const sharing = { names: ['RATES', 'round'], imports: ['zod'], usesThis: true, runsAtLoad: true };
  const view = aView({ sections: ['duplicates'], inDepth: true, textOf: (file) => texts[file] });
  const text = pretty.render(aReport({ duplicates: [aClass({ sharing })] }), view);
  const needs =
    'needs RATES, round of its file; imports zod; uses the `this` around it; does something when its file is loaded';
  assert.match(text.replace(/\n {13}/g, ' '), `    to share ${needs}\n`);
  assert.match(text, '    - src/orders/money.ts:4-26\n    + src/refunds/money.ts:9-31\n    @@ 24, 29 @@\n');
  assert.match(text, '    - round(cents);\n    + round(-cents);\n');
  assert.match(pretty.render(aReport(), view), '    to share needs nothing else of its file\n');
  assert.not.match(pretty.render(aReport(), { ...view, inDepth: false }), 'to share');
});

test('copies are shown side by side, and not once more one by one', () => {
  const report = aReport({ findings: [aFinding({ ruleId: 'no-duplicate-code', severity: 'warning' })] });
  assert.not.match(render(report), 'warning  no-duplicate-code');
  assert.match(render(report, ['findings']), 'warning  no-duplicate-code');
});

test('a proposal brings its savings, costs, reasons and risks', () => {
  const text = render(aReport(), ['proposals']);
  for (const part of [
    'shared-money',
    'saves    23 lines, 713.2 kB',
    'costs    2 redeploys',
    'because  src/orders/money.ts:4',
    'risk     A new',
  ]) {
    assert.match(text, part);
  }
});

const missingHandler: ReportedProblem = {
  code: 'HANDLER_NOT_FOUND',
  message: 'OrdersFunction names a handler that is not there.',
  hint: 'Check it.',
  file: 'template.yaml',
  line: 6,
};

test('problems are grouped, a few of each, with one hint for equals', () => {
  const problems = Array.from({ length: 5 }, (_, line) => ({ ...missingHandler, line: line + 1 }));
  const text = render(aReport({ problems }), ['problems']);
  assert.match(text, '  HANDLER_NOT_FOUND  5\n');
  assert.match(text, 'and 2 more places: layerlint check services --format json');
  assert.is(text.split('Check it.').length, 2);
});

test('a missing handler that a finding names is not told twice', () => {
  const report = aReport({
    problems: [missingHandler],
    findings: [aFinding({ ruleId: 'handler-exists', file: 'template.yaml', line: 6 })],
  });
  assert.not.match(render(report), 'HANDLER_NOT_FOUND');
  assert.match(render(report, ['problems']), 'HANDLER_NOT_FOUND');
});

test('an empty repository is told so, with what was looked for', () => {
  const problems: ReportedProblem[] = [
    {
      code: 'NOTHING_FOUND',
      message: 'No Lambda function and no layer was found here.',
      hint: 'Run it where a template is.',
    },
  ];
  const text = render(aReport({ functions: [], layers: [], findings: [], duplicates: [], proposals: [], problems }));
  assert.is(text, 'No Lambda function and no layer was found here.\n→ Run it where a template is.\n');
});

test('the summary fits a screen', () => {
  const findings = Array.from({ length: 40 }, (_, at) => aFinding({ ruleId: `rule-${at}`, functions: [] }));
  const lines = render(aReport({ findings })).trimEnd().split('\n');
  const summary = lines.slice(lines.findLastIndex((line) => line.startsWith('–––')));
  assert.ok(summary.length <= 24);
  for (const line of summary) assert.ok(line.length <= 100, line);
});

test('no findings is good news', () => {
  const summary = { ...aReport().summary, errors: 0, suppressed: 2 };
  assert.match(render(aReport({ findings: [], summary })), 'no findings (2 more silenced by disable comments)');
});

test('colour only where the style has it, and plain signs for plain terminals', () => {
  assert.not.match(render(aReport()), '\x1b[');
  assert.match(render(aReport(), ALL, { color: true }), '\x1b[31merror\x1b[39m');
  assert.match(render(aReport(), ALL, { unicode: false }), '-> Write below /tmp.');
});

test('nothing from the repository steers the terminal', () => {
  const evil = aFinding({
    message: 'a\x1b[2Jb',
    file: 'src/\x1b[31m.ts',
    related: [{ file: 'x\x07', line: 1, column: 1, message: '\x1b' }],
  });
  assert.not.match(withFindings(evil), /[\x00-\x09\x0b-\x1f]/);
});

test.run();
