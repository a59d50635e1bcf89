import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Range } from '../../model/place.ts';
import type { Change } from './change.ts';
import { createEditor } from './edits-for.ts';

const test = suite('edits');

const editsFor = (changes: readonly Change[], file: string, text: string | undefined) =>
  createEditor(() => text)(changes, file);

/** The text after a change of what stands between the brackets ⟦ ⟧; undefined where it cannot be carried out. */
function changed(file: string, marked: string, change: (range: Range) => Change): string | undefined {
  const text = marked.replace(/[⟦⟧]/g, '');
  const edits = editsFor([change([marked.indexOf('⟦'), marked.indexOf('⟧') - 1])], file, text);
  return edits?.reduceRight((kept, { range, text: put }) => kept.slice(0, range[0]) + put + kept.slice(range[1]), text);
}

const drop = (range: Range): Change => ({ kind: 'drop-item', range });
const repeat = (range: Range): Change => ({ kind: 'repeat-item', range, words: [['money', 'stock']] });
const reword = (range: Range): Change => ({
  kind: 'reword',
  range,
  words: [
    ['nodejs16.x', 'nodejs24.x'],
    ['NODEJS_16_X', 'NODEJS_24_X'],
  ],
});

const dropped: readonly (readonly [what: string, file: string, text: string, expected: string | undefined])[] = [
  ['the last of a block', 'a.yaml', 'A:\n  - x\n  - ⟦!Ref y⟧\nB: 1\n', 'A:\n  - x\nB: 1\n'],
  ['the first of a block', 'a.yaml', 'A:\n  - ⟦x⟧\n  - y\n', 'A:\n  - y\n'],
  ['one in the middle, of several lines', 'a.yaml', 'A:\n- x\n- ⟦Ref:\n    y⟧\n- z\n', 'A:\n- x\n- z\n'],
  ['Windows’ line ends', 'a.yaml', 'A:\r\n  - x\r\n  - ⟦y⟧\r\nB: 1\r\n', 'A:\r\n  - x\r\nB: 1\r\n'],
  ['a byte order mark', 'a.yaml', '\uFEFFA:\n  - x\n  - ⟦y⟧\n', '\uFEFFA:\n  - x\n'],
  ['the only one of a block', 'a.yaml', 'A:\n  - ⟦x⟧\nB: 1\n', 'A: []\nB: 1\n'],
  ['in brackets', 'a.yaml', 'A: [x, ⟦y⟧, z]\n', 'A: [x, z]\n'],
  ['the first in brackets', 'a.yaml', 'A: [⟦x⟧, y]\n', 'A: [y]\n'],
  ['the only one in brackets', 'a.yaml', 'A: [ ⟦x⟧ ]\n', 'A: []\n'],
  ['JSON', 'a.json', '{ "A": ["x", ⟦"y"⟧] }', '{ "A": ["x"] }'],
  ['code', 'a.ts', 'f([a,\n  ⟦b.c⟧,\n]);', 'f([a,\n]);'],
  ['a comment behind it', 'a.yaml', 'A:\n  - x\n  - ⟦y⟧ # shared\n', undefined],
  ['a comment before it', 'a.yaml', 'A:\n  - x\n  # shared\n  - ⟦y⟧\n', undefined],
  ['a comment in code', 'a.ts', 'f([a, /* shared */ ⟦b⟧]);', undefined],
  ['an anchor, which others may name', 'a.yaml', 'A:\n  - x\n  - &y ⟦y⟧\nB: *y\n', undefined],
  ['a spread beside it', 'a.ts', 'f([...others, ⟦b⟧]);', undefined],
  ['an argument is no item', 'a.ts', 'f(a, ⟦b⟧, c);', undefined],
  ['a part of an item', 'a.yaml', 'A: [x, ⟦y⟧z]\n', undefined],
  ['a broken template', 'a.yaml', 'A: [x, ⟦y⟧\n', undefined],
  ['Terraform', 'a.tf', 'layers = [a, ⟦b⟧]', undefined],
];
for (const [what, file, text, expected] of dropped)
  test(`an item less: ${what}`, () => assert.is(changed(file, text, drop), expected));

const repeated: readonly (readonly [what: string, file: string, text: string, expected: string | undefined])[] = [
  ['a block', 'a.yaml', 'A:\n  - ⟦money⟧\nB: 1\n', 'A:\n  - money\n  - stock\nB: 1\n'],
  ['the end of a list', 'a.yaml', 'A: [⟦money⟧, x]\n', 'A: [money, x, stock]\n'],
  ['lines of JSON', 'a.json', '{ "A": [\n  ⟦"money"⟧\n] }', '{ "A": [\n  "money",\n  "stock"\n] }'],
  ['a trailing comma', 'a.ts', 'f([\n  ⟦L.money⟧,\n]);', 'f([\n  L.money,\n  L.stock,\n]);'],
  ['code', 'a.ts', 'f([⟦L.money⟧]);', 'f([L.money, L.stock]);'],
  ['another word', 'a.yaml', 'A: [⟦moneys⟧]\n', undefined],
];
for (const [what, file, text, expected] of repeated)
  test(`an item more: ${what}`, () => assert.is(changed(file, text, repeat), expected));

const reworded: readonly (readonly [text: string, expected: string | undefined])[] = [
  ['Runtime: ⟦nodejs16.x⟧', 'Runtime: nodejs24.x'],
  ['Runtime: ⟦"nodejs16.x"⟧', 'Runtime: "nodejs24.x"'],
  ['Runtime: ⟦!Sub nodejs16.x⟧', 'Runtime: !Sub nodejs24.x'],
  ['runtime: ⟦lambda.Runtime.NODEJS_16_X⟧', 'runtime: lambda.Runtime.NODEJS_24_X'],
  ['runtime: ⟦isNew ? "nodejs16.x" : "nodejs16.x"⟧', undefined],
  ['runtime: ⟦MY_NODEJS_16_X⟧', undefined],
  ['Runtime: ⟦Runtime⟧', undefined],
];
for (const [text, expected] of reworded)
  test(`other words: ${text}`, () => assert.is(changed('a.ts', text, reword), expected));

test('what a build makes is not edited', () => {
  assert.is(changed('infra/cdk.out/shop.template.json', '["x", ⟦"y"⟧]', drop), undefined);
});

test('all changes or none, and none that overlap', () => {
  const text = 'A: [x, y]\n';
  const range: Range = [4, 5];
  assert.is(editsFor([drop(range), drop([0, 1])], 'a.yaml', text), undefined);
  assert.is(editsFor([drop(range), { range, text: 'z' }], 'a.yaml', text), undefined);
  assert.is(editsFor([drop([0, 0])], 'a.yaml', text), undefined);
  assert.is(editsFor([drop(range)], 'a.yaml', undefined), undefined);
});

test.run();
