import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compatibilityOf, overlap, satisfies } from './version-range.ts';

const test = suite('version ranges');

const cases: readonly (readonly [version: string, range: string, fits: boolean | undefined])[] = [
  ['4.1.0', '^4.0.0', true],
  ['5.0.0', '^4.0.0', false],
  ['0.4.9', '^0.4.1', true],
  ['0.5.0', '^0.4.1', false],
  ['0.0.4', '^0.0.3', false],
  ['1.2.9', '~1.2.3', true],
  ['1.3.0', '~1.2.3', false],
  ['1.9.0', '1.x', true],
  ['1.9.0', '1', true],
  ['2.0.0', '1.*', false],
  ['1.2.3', '1.2.3', true],
  ['1.2.4', '1.2.3', false],
  ['9.9.9', '*', true],
  ['9.9.9', '>=3', true],
  ['2.0.0', '^1.0.0 || ^2.0.0', true],
  ['1.2.0-beta.1', '^1.1.0', true],
  ['2.0.0', '>1 <3', true],
  ['3.1.0', '1.2 - 3.0', false],
  ['1.0.0', 'latest', undefined],
  ['1.0.0', 'workspace:*', undefined],
  ['next', '^1.0.0', undefined],
  ['1.0.0', 'npm:zod@^1.0.0', undefined],
];
for (const [version, range, fits] of cases) {
  test(`${version} and ${range}`, () => assert.is(satisfies(version, range), fits));
}

test('ranges that no version fits both of', () => {
  assert.is(overlap('^3.0.0', '^4.0.0'), false);
  assert.is(overlap('^3.0.0', '>=3.5.0'), true);
  assert.is(overlap('~1.2.0', '1.2.9'), true);
  assert.is(overlap('>=1.2.0 <2', '^2.0.0 || ^3.0.0'), false);
  assert.is(overlap('^0.21.1', '^1.4.0'), false);
  assert.is(overlap('^3.0.0', 'github:shop/money'), undefined);
});

test('versions that promise to be compatible', () => {
  assert.equal(['2.4.1', '0.4.1', 'next'].map(compatibilityOf), ['2', '0.4', undefined]);
});

test.run();
