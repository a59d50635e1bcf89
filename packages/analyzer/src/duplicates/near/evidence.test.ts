import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Evidence, isCopy } from './evidence.ts';

const test = suite('evidence');

/** Names mostly differ, and no renaming explains them. */
const nothing: Evidence = {
  names: 15,
  renamedNames: 0.5,
  properties: 10,
  renamedProperties: 0.5,
  literals: 0,
  sameLiterals: 1,
  sameRareNames: 0.2,
  sameRareProperties: 0.2,
  bits: 30,
  vocabulary: 7,
  confirmed: 2,
  reused: 2,
};

test('the names of a copy are mostly the same', () => {
  assert.is(isCopy(nothing, 0.9, 0.5), false);
  assert.ok(isCopy({ ...nothing, sameRareNames: 0.6 }, 0.9, 0.5));
});

test('with other local names its properties are the same, unless they are a few that everybody uses', () => {
  const renamed = {
    ...nothing,
    renamedNames: 1,
    renamedProperties: 1,
    sameRareProperties: 1,
    vocabulary: 8,
  };
  assert.ok(isCopy(renamed, 0.85, 0.5));
  assert.is(isCopy({ ...renamed, properties: 4 }, 0.85, 0.5), false);
  assert.ok(isCopy({ ...renamed, properties: 4, bits: 50 }, 0.85, 0.5));
});

test('with every name changed the renaming is consistent, often used, and the shape their own', () => {
  const renamed = { ...nothing, sameRareNames: 0, renamedNames: 1, renamedProperties: 1, confirmed: 12 };
  assert.ok(isCopy(renamed, 0.85, 0.5));
  assert.is(isCopy({ ...renamed, confirmed: 4 }, 0.85, 0.5), false);
  assert.is(isCopy({ ...renamed, reused: 1, vocabulary: 4, sameLiterals: 0 }, 0.85, 0.5), false);
  assert.is(isCopy({ ...renamed, renamedNames: 0.7 }, 0.85, 0.5), false);
  assert.is(isCopy(renamed, 0.85, 0.15), false);
});

test('of several functions of one shape each may do something else', () => {
  const renamed = { ...nothing, sameRareNames: 0.2, renamedNames: 1, renamedProperties: 1, confirmed: 12 };
  assert.ok(isCopy(renamed, 1, 2 / 2));
  assert.is(isCopy(renamed, 1, 2 / 5), false);
  assert.ok(isCopy({ ...renamed, sameRareNames: 0.6 }, 1, 2 / 5));
});

test('what was edited a lot has to say enough', () => {
  const stayed = { ...nothing, sameRareNames: 0.6 };
  assert.ok(isCopy(stayed, 0.65, 0.5));
  assert.is(isCopy({ ...stayed, names: 10, properties: 6 }, 0.65, 0.5), false);
  assert.ok(isCopy({ ...stayed, names: 10, properties: 6, literals: 8 }, 0.65, 0.5));
  assert.ok(isCopy({ ...stayed, names: 10, properties: 6, sameRareNames: 0.95 }, 0.65, 0.5));
});

test('in a pattern that many follow nearly all is the same, and more than the pattern asks for', () => {
  const alike = { ...nothing, sameRareNames: 0.8, vocabulary: 12 };
  assert.ok(isCopy(alike, 0.9, 0));
  assert.is(isCopy(alike, 0.75, 0), false);
  assert.is(isCopy({ ...alike, vocabulary: 3 }, 0.9, 0), false);
});

test.run();
