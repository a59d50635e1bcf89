import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { addToList } from './list-file.ts';

const test = suite('npm run new');

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const tsx = import.meta.resolve('tsx');
const src = 'packages/analyzer/src';
let copy = '';
const outcomes = new Map<string, Outcome>();

const written: Record<string, readonly string[]> = {
  rule: [`${src}/rules/no-late-refund.ts`, `${src}/rules/no-late-refund.test.ts`, 'docs/rules/no-late-refund.md'],
  reader: [
    `${src}/discover/readers/no-late-refund.ts`,
    `${src}/discover/readers/no-late-refund.test.ts`,
    'fixtures/no-late-refund/template.no-late-refund',
    'fixtures/no-late-refund/orders/entry.js',
  ],
  reporter: ['packages/cli/src/reporters/no-late-refund.ts', 'packages/cli/src/reporters/no-late-refund.test.ts'],
  format: [`${src}/binaries/formats/no-late-refund.ts`, `${src}/binaries/formats/no-late-refund.test.ts`],
};

test.before(() => {
  copy = mkdtempSync(join(tmpdir(), 'layerlint-new-'));
  const kept = [
    'package.json',
    'tsconfig.json',
    'tsconfig.tests.json',
    '.prettierrc.json',
    'fixtures/README.md',
    'packages/cli/test',
    'packages/eslint-plugin/test/every-rule',
  ];
  for (const name of ['analyzer', 'cli']) kept.push(`packages/${name}/src`, `packages/${name}/package.json`);
  for (const path of kept) cpSync(join(root, path), join(copy, path), { recursive: true });
  for (const folder of ['node_modules', 'packages/analyzer/node_modules', 'packages/cli/node_modules']) {
    symlinkSync(join(root, folder), join(copy, folder));
  }
  for (const kind of Object.keys(written)) outcomes.set(kind, run(kind, 'no-late-refund'));
});

test.after(() => rmSync(copy, { recursive: true }));

for (const [kind, files] of Object.entries(written)) {
  test(`${kind}: writes every file of the recipe`, () => {
    assert.is(outcomes.get(kind)?.status, 0, outcomes.get(kind)?.output);
    for (const file of files) assert.ok(existsSync(join(copy, file)), file);
  });

  test(`${kind}: the new test fails and says so`, () => {
    const file = files.find((each) => each.endsWith('.test.ts')) ?? '';
    const { status, output } = runNode('--import', tsx, join(root, 'scripts/test.mjs'), `^${file}$`);
    assert.is(status, 1);
    assert.match(output, /write[ ·]me/, output);
    assert.match(output, /\n0 passed, [12] failed, 0 skipped\n$/);
  });

  test(`${kind}: what is there is never overwritten`, () => {
    const before = files.map((file) => readFileSync(join(copy, file), 'utf8'));
    const { status, output } = run(kind, 'no-late-refund');
    assert.is(status, 2);
    assert.match(output, 'there already; nothing was written');
    assert.equal(
      files.map((file) => readFileSync(join(copy, file), 'utf8')),
      before,
    );
  });
}

test('the new pieces compile, and stand in their lists', () => {
  const { output } = runNode(join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.tests.json');
  assert.equal(
    output.split('\n').filter((line) => /no-late-refund|noLateRefund/.test(line)),
    [],
  );
  const lists = [`${src}/rules/registry.ts`, `${src}/discover/readers/index.ts`, 'packages/cli/src/reporters/index.ts'];
  for (const list of lists) assert.match(readFileSync(join(copy, list), 'utf8'), /= \[[^\]]*noLateRefund/);
  const cases = readFileSync(join(copy, 'packages/eslint-plugin/test/every-rule/files.ts'), 'utf8');
  assert.match(cases, /\n {2}'no-late-refund': \{\},\n\};\n$/);
  assert.match(readFileSync(join(copy, 'fixtures/README.md'), 'utf8'), '| `no-late-refund` | write me');
});

for (const name of ['NoLateRefund', 'no_late_refund', '-refund', 'refund-', '../refund', '']) {
  test(`refuses the name "${name}"`, () => {
    const { status, output } = run('rule', name);
    assert.is(status, 2);
    assert.match(output, 'is no name');
  });
}

test('refuses a kind it has no recipe for', () => {
  assert.match(run('constructor', 'refund').output, 'usage: npm run new rule|reader|reporter|format NAME');
});

test('a list takes its new item in order, or last', () => {
  const list = (imports: string, items: string) =>
    `import type { Rule } from './define.ts';\n${imports}\nexport const rules: readonly Rule[] = [${items}];\n`;
  const two = list(
    `import { noLoss } from './no-loss.ts';\nimport { noWaste } from './no-waste.ts';\n`,
    'noLoss, noWaste',
  );
  const noRefund = { name: 'noRefund', from: './no-refund.ts' };
  const three = `import { noLoss } from './no-loss.ts';\nimport { noRefund } from './no-refund.ts';\nimport { noWaste } from './no-waste.ts';\n`;
  assert.is(addToList(two, noRefund, 'sorted'), list(three, 'noLoss, noRefund, noWaste'));
  assert.is(addToList(two, noRefund, 'last'), list(three, 'noLoss, noWaste, noRefund'));
  assert.is(
    addToList(list('', ''), noRefund, 'sorted'),
    list(`import { noRefund } from './no-refund.ts';\n`, ' noRefund'),
  );
});

function run(...parameters: string[]): Outcome {
  return runNode('--import', tsx, join(root, 'scripts/new.ts'), ...parameters);
}

function runNode(...nodeArguments: string[]): Outcome {
  const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, nodeArguments, {
    cwd: copy,
    env: environment,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test.run();
