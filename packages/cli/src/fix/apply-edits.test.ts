import type { Edit, Finding } from '@layerlint/analyzer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { applyFixes } from './apply-edits.ts';

const test = suite('apply edits');

const found = (...fix: Edit[]): Finding => ({
  rule: 'no-duplicate-layer',
  severity: 'error',
  messageId: 'twice',
  data: {},
  message: '',
  hint: '',
  file: 'a.yaml',
  range: [0, 1],
  functions: [],
  related: [],
  fix,
  fingerprint: '',
});
const edit = (from: number, to: number, text = ''): Edit => ({ range: [from, to], text });

function applied(...findings: Finding[]): [text: string | undefined, mended: number] {
  const { texts, mended } = applyFixes(findings, () => 'abcdef');
  return [texts.get('a.yaml'), mended.length];
}

test('several edits, in any order, and side by side', () => {
  assert.equal(applied(found(edit(4, 5, 'X')), found(edit(0, 1))), ['bcdXf', 2]);
  assert.equal(applied(found(edit(1, 3)), found(edit(3, 4))), ['aef', 2]);
  assert.equal(applied(found(edit(0, 0, '<'), edit(6, 6, '>'))), ['<abcdef>', 1]);
});

test('what overlaps one before it waits, as a whole', () => {
  assert.equal(applied(found(edit(1, 4)), found(edit(3, 5), edit(0, 1, 'X'))), ['aef', 1]);
  assert.equal(applied(found(edit(1, 1, 'X')), found(edit(1, 1, 'Y'))), ['aXbcdef', 1]);
});

test('two findings that ask for the same are both mended', () => {
  assert.equal(applied(found(edit(1, 4)), found(edit(1, 4))), ['aef', 2]);
});

test('a file that cannot be read stays as it is', () => {
  assert.equal(
    applyFixes([found(edit(1, 4))], () => undefined),
    { texts: new Map(), mended: [] },
  );
});

test.run();
