import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Facts } from '../model/facts.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { defaultOptions, type Options } from '../options.ts';
import { notMeasured } from '../shipments/index.ts';
import { countByKind } from '../duplicates/index.ts';
import { check, type Checking } from './check.ts';
import { defineRule, type Rule } from './define.ts';
import { parseModule } from './parse-module.ts';
import { withExtent } from '../parse/extent.ts';

const test = suite('check');

const namesMoney = defineRule({
  id: 'names-money',
  scope: 'module',
  category: 'code',
  severity: 'warning',
  recommended: true,
  summary: 'Money is named',
  messages: { named: '`{{word}}` names money, which {{owner}} owns.' },
  hints: { named: 'Leave `{{word}}` to {{owner}}.' },
  options: { schema: {}, defaults: { owner: 'the till', words: 'money' } },
  mayMatch: /money/,
  *check({ text, syntax }, { owner }) {
    assert.is(syntax.text, text);
    for (const { index } of text.matchAll(/money/g)) {
      yield { message: 'named', range: [index, index + 5], data: { word: 'money', owner: String(owner) } };
    }
  },
});

const shopIsOpen = defineRule({
  id: 'shop-is-open',
  scope: 'project',
  category: 'declarations',
  severity: 'error',
  recommended: true,
  summary: 'The shop is open',
  messages: { open: 'Open at {{hours}}.' },
  hints: { open: 'Close it.' },
  *check(facts) {
    for (const unit of facts.workspace.functions) {
      yield { message: 'open', file: 'template.yaml', range: [6, 10], data: { hours: 'nine' }, functions: [unit.id] };
    }
  },
});

test('the words of a message and its hint are filled in', () => {
  const [finding] = run({ 'orders/app.ts': 'export const money = 1;' }, namesMoney);
  assert.is(finding?.message, '`money` names money, which the till owns.');
  assert.is(finding?.hint, 'Leave `money` to the till.');
  assert.equal(finding?.range, [13, 18]);
  assert.is(finding?.severity, 'warning');
});

test('a setting changes the severity, one option and leaves the others', () => {
  const rules: Options['rules'] = { 'names-money': { severity: 'error', options: { owner: 'the bank' } } };
  const [finding] = run({ 'orders/app.ts': 'export const money = 1;' }, namesMoney, {
    options: { ...defaultOptions, rules },
  });
  assert.is(finding?.severity, 'error');
  assert.equal(finding?.data, { word: 'money', owner: 'the bank' });
});

test('a rule that is switched off is not run', () => {
  const options = { ...defaultOptions, rules: { 'names-money': { severity: 'off' as const } } };
  const silent = {
    ...namesMoney,
    check() {
      throw new Error('it ran');
    },
  };
  assert.equal(run({ 'orders/app.ts': 'money' }, silent, { options }), []);
});

test('only files that are judged, hand-written and may match are parsed, each once', () => {
  const parsed: string[] = [];
  const syntaxOf: Checking['syntaxOf'] = ({ file, text }) => (parsed.push(file), parseModule(file, text).syntax);
  const files = { 'a.ts': 'money', 'b.ts': 'books', 'dist/c.js': 'money', 'd.test.ts': 'money' };
  const rules = [namesMoney, { ...namesMoney, id: 'names-money-again' }];
  const findings = check(factsOf(files), defaultOptions, { rules, syntaxOf, judged: (file) => file !== 'd.test.ts' });
  assert.equal(
    findings.map(({ file, rule }) => [file, rule]),
    [
      ['a.ts', 'names-money'],
      ['a.ts', 'names-money-again'],
    ],
  );
  assert.equal(parsed, ['a.ts']);
});

test('a finding concerns the functions that reach its file, else those whose zip holds it', () => {
  const findings = run({ 'orders/app.ts': 'money', 'refunds/extra.ts': 'money', 'shared/x.ts': 'money' }, namesMoney);
  assert.equal(
    findings.map((finding) => finding.functions),
    [['t#Orders'], ['t#Refunds'], []],
  );
});

test('what is said of one place for two functions is one finding about both', () => {
  const findings = run({}, shopIsOpen);
  assert.equal(
    findings.map(({ functions, severity }) => [functions, severity]),
    [[['t#Orders', 't#Refunds'], 'error']],
  );
});

test('findings are sorted by file, place and rule', () => {
  const files = { 'b.ts': 'money + money', 'a.ts': 'money' };
  const findings = check(factsOf(files), defaultOptions, {
    rules: [namesMoney, { ...namesMoney, id: 'a' }],
    judged: () => true,
  });
  assert.equal(
    findings.map(({ file, range, rule }) => `${file} ${range[0]} ${rule}`),
    ['a.ts 0 a', 'a.ts 0 names-money', 'b.ts 0 a', 'b.ts 0 names-money', 'b.ts 8 a', 'b.ts 8 names-money'],
  );
});

test('fingerprints survive edits elsewhere, and tell equal lines apart', () => {
  const before = names({ 'a.ts': 'pay(money);\npay(money);\nlend(money);' });
  const after = names({ 'a.ts': '// a new line\n\n\tpay(money);\nbooks();\n  pay(money);\nlend(money);' });
  assert.is(new Set(before).size, 3);
  assert.equal(before, after);
  assert.not.equal(names({ 'b.ts': 'pay(money);' }), before.slice(0, 1));
  assert.match(before[0] ?? '', /^[0-9a-f]{16}$/);
});

test('a template gives its text to the fingerprint', () => {
  const name = (text: string) => run({}, shopIsOpen, { textOf: () => text })[0]?.fingerprint;
  assert.is(name('Shop: open'), name('Shop: open\nHours: nine'));
  assert.is.not(name('Shop: open'), name('Shop: shut'));
});

test.run();

function names(files: Record<Path, string>): string[] {
  return run(files, namesMoney).map((finding) => finding.fingerprint);
}

function run(
  files: Record<Path, string>,
  rule: Rule,
  { options = defaultOptions, ...checking }: Partial<Checking & { options: Options }> = {},
) {
  return check(factsOf(files), options, { rules: [rule], judged: () => true, ...checking });
}

/** Two functions, of which one reaches a file in its folder, and the other merely holds its own. */
function factsOf(files: Record<Path, string>): Facts {
  const modules = Object.entries(files)
    .map(([file, text]): Module => ({
      file,
      text,
      ...withExtent(text, []),
      hasDynamicImports: false,
      acceptsDuplicates: false,
      generated: file.startsWith('dist/'),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const place = { file: 'template.yaml' };
  const unit = (name: string) => ({
    kind: 'function' as const,
    id: `t#${name}`,
    name,
    framework: 'sam' as const,
    declaredAt: place,
    packageType: 'Zip' as const,
    bundled: false,
    layers: [],
    layersComplete: true,
  });
  return {
    workspace: { functions: [unit('Orders'), unit('Refunds')], layers: [] },
    graph: {
      modules,
      modulesByFile: new Map(modules.map((module) => [module.file, module])),
      edges: [],
      edgesByFile: new Map(),
      inline: new Map(),
      reach: new Map([['orders/app.ts', ['t#Orders']]]),
      heldBy: new Map([['refunds/extra.ts', ['t#Refunds', 't#SharedLayer']]]),
      systems: new Map(),
      cycles: [],
      problems: [],
    },
    layers: new Map(),
    clones: [],
    acceptedClones: [],
    cloneCounts: countByKind([]),
    binaries: [],
    platformPackages: [],
    unbuiltPackages: [],
    prismaEngines: [],
    shipments: notMeasured,
  };
}
