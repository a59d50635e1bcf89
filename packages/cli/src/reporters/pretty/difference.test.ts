import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aReport } from '../../../test/a-report.ts';
import { aView } from '../../../test/a-view.ts';
import type { Style } from '../../style.ts';
import type { Difference } from '../copies/differences.ts';
import { differenceLines } from './difference.ts';
import { createPage } from './page.ts';

const test = suite('a difference in the terminal');

const [first, other] = [
  { file: 'orders.js', startLine: 4, endLine: 9, units: [] },
  { file: 'refunds.js', startLine: 14, endLine: 18, units: [] },
];
const difference: Difference = {
  first,
  other,
  hunks: [
    {
      firstLine: 5,
      otherLine: 15,
      lines: [
        ' for (const line of lines) {',
        '-\tcents += line.price;',
        '-  check();',
        '+\tcents -= line.price;',
        ' }',
      ],
    },
  ],
};
const drawn = (style: Partial<Style> = {}, changes: Partial<Difference> = {}): string[] =>
  differenceLines(createPage(aReport(), aView({ style })), { ...difference, ...changes }, 2);

test('below each other', () => {
  assert.equal(drawn(), [
    '  - orders.js:4-9',
    '  + refunds.js:14-18',
    '  @@ 5, 15 @@',
    '    for (const line of lines) {',
    '  -   cents += line.price;',
    '  -   check();',
    '  +   cents -= line.price;',
    '    }',
  ]);
});

test('side by side on a wide screen', () => {
  const lines = drawn({ columns: 142 });
  assert.equal(
    lines.map((line) => line.replace(/ {2,}│/, ' │')),
    [
      '  - orders.js:4-9 │ + refunds.js:14-18',
      '    for (const line of lines) { │   for (const line of lines) {',
      '  -   cents += line.price; │ +   cents -= line.price;',
      '  -   check(); │',
      '    } │   }',
    ],
  );
  assert.equal(new Set(lines.map((line) => line.indexOf('│'))), new Set([71]));
});

test('as wide as the screen, and no longer than it is read', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `-${'x'.repeat(300)}${at}`);
  const long = drawn({ width: 80 }, { hunks: [{ firstLine: 1, otherLine: 1, lines }] });
  assert.is(long.length, 25);
  assert.is(long.at(-1), '  and 39 more lines');
  for (const line of long) assert.ok(line.length <= 80);
});

test('what is too different is said to be', () => {
  assert.equal(drawn({}, { hunks: undefined }), ['  refunds.js:14-18 differs too much to be shown line by line']);
});

test('colours, and no code that steers the terminal', () => {
  const lines = ['-\x1b[2Jwipe();', '+\x07ring();'];
  assert.not.match(drawn({}, { hunks: [{ firstLine: 1, otherLine: 1, lines }] }).join(''), /[\x00-\x1f]/);
  assert.match(drawn({ color: true }).join('\n'), '\x1b[31m-   cents');
  assert.match(drawn({ color: true, columns: 160 }).join('\n'), '\x1b[32m+   cents');
});

test.run();
