import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sam, samFunction } from '../../test/findings.ts';
import { analyze, buildReport, defaultOptions, memoryHost } from '../index.ts';
import type { CloneClass, Fragment } from '../model/clone.ts';
import type { AllowedDuplicate } from '../options.ts';
import { partAccepted } from './accepted.ts';

const test = suite('accepted copies');

const money = `function formatMoney(cents, currency) {
  const whole = Math.trunc(cents / 100);
  return whole + '.' + String(cents % 100).padStart(2, '0') + ' ' + currency;
}
`;
const ownTeam = 'layerlint:allow-duplicate each team ships its own';

/** A file with one fragment: from `function` on, or from the text given. */
interface Copy {
  readonly text: string;
  readonly from?: string;
}

function classOf(copies: readonly Copy[], change: Partial<CloneClass> = {}): CloneClass {
  const fragments = copies.map(({ text, from = 'function' }, index): Fragment => {
    const start = text.indexOf(from);
    const startLine = text.slice(0, start).split('\n').length;
    const end = text.lastIndexOf('}') + 1;
    return {
      file: fileOf(index),
      range: [start, end],
      startLine,
      endLine: text.slice(0, end).split('\n').length,
      name: 'formatMoney',
      units: [],
    };
  });
  return {
    id: 'money',
    kind: 'code',
    shape: 'function',
    name: 'formatMoney',
    likeness: 'identical',
    similarity: 1,
    tokens: 60,
    lines: 4,
    fragments,
    sharing: { names: [], imports: [], usesThis: false, runsAtLoad: false },
    ...change,
  };
}

const fileOf = (index: number): string => ['orders/money.js', 'refunds/money.js', 'stock/money.js'][index] ?? '';

interface Setting {
  readonly change?: Partial<CloneClass>;
  readonly allow?: readonly AllowedDuplicate[];
  readonly matching?: readonly string[];
  readonly closer?: readonly CloneClass[];
  readonly clones?: readonly CloneClass[];
}

/** `accepted: REASON`, `told: REASON` or `told`, then `CODE file:line` for each problem. */
function heard(copies: readonly Copy[], { change, allow = [], matching = [], closer = [], clones }: Setting = {}) {
  const modules = copies.map(({ text }, index) => ({
    file: fileOf(index),
    text,
    tokens: undefined,
    acceptsDuplicates: text.includes('layerlint:'),
  }));
  const { told, accepted, problems } = partAccepted(clones ?? [classOf(copies, change)], {
    modules,
    allow,
    matching: () => new Set(matching),
    closerLook: () => closer,
  });
  const line = (word: string) => (clone: CloneClass) => [word, clone.acceptance?.reason].filter(Boolean).join(': ');
  return [
    ...accepted.map(line('accepted')),
    ...told.map(line('told')),
    ...problems.map(({ code, at }) => {
      const text = modules.find(({ file }) => file === at?.file)?.text ?? '';
      return [code, at && `${at.file}:${text.slice(0, at.range?.[0]).split('\n').length}`].filter(Boolean).join(' ');
    }),
  ];
}

const other: Copy = { text: money };

for (const [where, text] of [
  ['in the line above', `// ${ownTeam}\n${money}`],
  ['in a block above, behind other words', `/**\n * Formats money.\n * ${ownTeam}\n * @param cents\n */\n${money}`],
  ['above modifiers', `// ${ownTeam}\nexport default async ${money}`],
  ['above a decorator', `// ${ownTeam}\n@Injectable({ providedIn: 'root' })\n// for all\nexport ${money}`],
  ['in its first lines', money.replace('{\n', `{\n  /* ${ownTeam} */\n`)],
  ['at the end of its first line', money.replace('{\n', `{ // ${ownTeam}\n`)],
] as const) {
  test(`a comment ${where} accepts the class`, () => {
    assert.equal(heard([other, { text }]), ['accepted: each team ships its own']);
  });
}

test('statements are accepted above the function that they stand in', () => {
  const text = `// ${ownTeam}\nexport const format = async (cents, { currency = 'EUR' }) => {\n  const whole = 1;\n};\n`;
  assert.equal(heard([other, { text, from: 'const whole' }]), ['accepted: each team ships its own']);
});

test('a whole file is accepted anywhere above its code', () => {
  const text = `// ${ownTeam}\nimport { rates } from './rates.js';\n\n${money}`;
  assert.equal(heard([other, { text }], { change: { shape: 'file' } }), ['accepted: each team ships its own']);
  assert.equal(heard([other, { text }]), ['told', 'ALLOW_DUPLICATE_UNUSED refunds/money.js:1']);
});

test('a comment elsewhere accepts nothing', () => {
  const above = `// ${ownTeam}\nconst vat = 19;\n${money}`;
  assert.equal(heard([other, { text: above }]), ['told', 'ALLOW_DUPLICATE_UNUSED refunds/money.js:1']);
  const below = `${money}// ${ownTeam}\n`;
  assert.equal(heard([other, { text: below }]), ['told', 'ALLOW_DUPLICATE_UNUSED refunds/money.js:5']);
});

test('amid a copy it accepts nothing, and is not said to be of no use', () => {
  assert.equal(heard([other, { text: money.replace('\n}', `\n  // ${ownTeam}\n}`) }]), ['told']);
});

test('words that are no such comment are none', () => {
  for (const text of [
    `const help = '// ${ownTeam}';\n${money}`,
    `// write ${ownTeam}\n${money}`,
    `// ${ownTeam.replace('duplicate', 'duplicate-code')}\n${money}`,
  ]) {
    assert.equal(heard([other, { text }]), ['told']);
  }
});

test('a comment without a reason accepts nothing, and that is said', () => {
  for (const words of [
    'layerlint:allow-duplicate',
    'layerlint:allow-duplicate --',
    'layerlint:allow-duplicate differing:',
  ])
    assert.equal(heard([{ text: `/* ${words} */\n${money}` }, other]), [
      'told',
      'ALLOW_DUPLICATE_WITHOUT_REASON orders/money.js:1',
    ]);
});

test('a comment whose copy is gone is said to be of no use, unless a closer look finds one', () => {
  const copies = [other, { text: `// ${ownTeam}\n${money}` }];
  assert.equal(heard(copies, { clones: [] }), ['ALLOW_DUPLICATE_UNUSED refunds/money.js:1']);
  assert.equal(heard(copies, { clones: [], closer: [classOf(copies, { kind: 'test' })] }), []);
});

test('a copy that was accepted and then edited is told again, with the reason it was accepted for', () => {
  const copies = [other, { text: `// ${ownTeam}\n${money}` }];
  assert.equal(heard(copies, { change: { likeness: 'renamed' } }), ['accepted: each team ships its own']);
  assert.equal(heard(copies, { change: { likeness: 'near' } }), ['told: each team ships its own']);
});

test('a copy that may differ is accepted however it differs', () => {
  const text = `// ${ownTeam.replace('each', 'differing: each')}\n${money}`;
  for (const likeness of ['identical', 'near'] as const)
    assert.equal(heard([other, { text }], { change: { likeness } }), ['accepted: each team ships its own']);
});

const entry: AllowedDuplicate = { files: ['*/money.js'], reason: 'a template for each team' };

test('the config accepts classes all of whose copies lie in its files', () => {
  const copies = [other, other];
  const matching = ['orders/money.js', 'refunds/money.js'];
  assert.equal(heard(copies, { allow: [entry], matching }), ['accepted: a template for each team']);
  assert.equal(heard([...copies, other], { allow: [entry], matching }), ['told', 'ALLOW_DUPLICATE_UNUSED']);
});

test('the config may name what it accepts, and let it differ', () => {
  const setting = { matching: ['orders/money.js', 'refunds/money.js'], change: { likeness: 'near' as const } };
  const named = { ...entry, name: 'formatMoney' };
  assert.equal(heard([other, other], { ...setting, allow: [named] }), ['told: a template for each team']);
  assert.equal(heard([other, other], { ...setting, allow: [{ ...named, differing: true }] }), [
    'accepted: a template for each team',
  ]);
  assert.equal(heard([other, other], { ...setting, allow: [{ ...named, name: 'parseMoney' }] }), [
    'told',
    'ALLOW_DUPLICATE_UNUSED',
  ]);
});

test('what is accepted is apart in the report: no finding, no share of the lines', () => {
  const template = sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds'));
  const report = (comment: string) => {
    const files = { 'template.yaml': template, 'orders/app.js': money, 'refunds/app.js': `${comment}\n${money}` };
    const duplicates = { ...defaultOptions.duplicates, minTokens: 30, minLines: 3 };
    return buildReport(analyze('', { ...defaultOptions, duplicates }, { host: memoryHost(files) }), 'test');
  };
  const { duplicates, acceptedDuplicates, duplication, findings, summary, problems } = report(`// ${ownTeam}`);
  assert.equal([duplicates, findings, problems], [[], [], []]);
  assert.equal(acceptedDuplicates[0]?.acceptance, {
    reason: 'each team ships its own',
    file: 'refunds/app.js',
    line: 1,
  });
  assert.equal([summary.duplicates, summary.acceptedDuplicates, duplication.percent], [0, 1, 0]);
  assert.is(duplication.classesByKind.code, 1);
  assert.is(report('').summary.duplicates, 1);
});

test('a comment is not said to be of no use where this run looks less closely than by default', () => {
  const template = sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds'));
  const long = money.replace('  const', `${'  audit(cents, currency);\n'.repeat(8)}  const`);
  const problems = (other: string) => {
    const files = { 'template.yaml': template, 'orders/app.js': long, 'refunds/app.js': `// ${ownTeam}\n${other}` };
    const duplicates = { ...defaultOptions.duplicates, minTokens: 1000 };
    return analyze('', { ...defaultOptions, duplicates }, { host: memoryHost(files) }).problems.map(({ code }) => code);
  };
  assert.equal(problems(long), []);
  assert.equal(problems('module.exports = 1;\n'), ['ALLOW_DUPLICATE_UNUSED']);
});

test.run();
