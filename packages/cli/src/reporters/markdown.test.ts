import type { Report } from '@layerlint/analyzer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aClass, aFinding, aReport } from '../../test/a-report.ts';
import { aView } from '../../test/a-view.ts';
import { markdown } from './markdown.ts';
import type { View } from './reporter.ts';

const test = suite('markdown reporter');

const render = (changes: Partial<Report> = {}, view: Partial<Omit<View, 'style'>> = {}): string =>
  markdown.render(aReport(changes), aView(view));

test('every section, and the counts first', () => {
  const text = render();
  assert.match(
    text,
    '# layerlint\n\n**1 error, 0 warnings, 0 notes, 1 duplicate, 1 proposal** in 2 functions, 1 layer, 4 modules.\n',
  );
  assert.match(
    text,
    "| error | [`no-opt-write`](docs/rules/no-opt-write.md) | `src/orders/app.ts:3` | '/opt/cache.json' cannot be written: layers are read-only at run time. Write below /tmp. |\n",
  );
  assert.match(
    text,
    '### `formatMoney`: function, 23 lines × 2, identical but for names\n\n- `src/orders/money.ts:4-26` in OrdersFunction\n',
  );
  assert.match(text, '### `shared-money` (create-layer)\n\nPut money.ts into a layer of its own\n');
  assert.match(text, "- `IMPORT_UNRESOLVED` `src/orders/app.ts:3` Nothing was found for './vat'. Check the path.\n");
});

test('only what is asked for', () => {
  const text = render({}, { sections: ['duplicates'] });
  assert.match(text, '**1 duplicate** in');
  for (const heading of ['Findings', 'Proposals', 'Problems']) assert.not.match(text, `## ${heading}`);
});

test('nothing found is one line', () => {
  assert.is(render({ findings: [], duplicates: [], proposals: [], problems: [] }).trimEnd().split('\n').length, 3);
});

test('in depth: the differences, folded away', () => {
  const texts: Record<string, string> = {
    'src/orders/money.ts': `${'\n'.repeat(3)}round('\`\`\`');\n`,
    'src/refunds/money.ts': `${'\n'.repeat(8)}round(1);\n`,
  };
  const text = render({}, { inDepth: true, sections: ['duplicates'], textOf: (file) => texts[file] });
  assert.match(
    text,
    'To share: needs nothing else of its file.\n\n<details><summary>How they differ</summary>\n\n````diff\n',
  );
  assert.match(
    text,
    "--- src/orders/money.ts:4-26\n+++ src/refunds/money.ts:9-31\n@@ 4, 9 @@\n-round('```');\n+round(1);\n",
  );
  assert.match(text, '````\n\n</details>\n');
});

test('long lists are cut, and say where the rest is', () => {
  const findings = Array.from({ length: 60 }, (_, line) => aFinding({ severity: 'info', line: line + 1 }));
  const duplicates = Array.from({ length: 25 }, (_, at) => aClass({ id: `d${at}` }));
  const text = render({ findings: [...findings, aFinding()], duplicates });
  assert.match(text, 'and 11 more findings: `layerlint check --format json`');
  assert.match(text, 'and 5 more classes: ');
  assert.match(text, '| error |');
});

test('what a message quotes is code', () => {
  const text = render({ findings: [aFinding({ message: "`a_b|<c>` writes to '/opt', ` is no code." })] });
  assert.match(text, "| `a_b\\|<c>` writes to '/opt', \\` is no code. Write");
});

test('text of a repository is text', () => {
  const text = render({
    findings: [aFinding({ file: 'a|`b`.ts', message: '<img src=x> **bold** [link](x) |\n# heading' })],
    duplicates: [aClass({ name: '`' })],
  });
  assert.match(text, '| ``a\\|`b`.ts:3`` |');
  assert.match(text, '\\<img src=x\\> \\*\\*bold\\*\\* \\[link\\](x) \\| \\# heading');
  assert.match(text, '### `` ` ``: function');
});

test.run();
