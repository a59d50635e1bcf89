import { Buffer } from 'node:buffer';
import type { TokenStream } from '../../model/module.ts';

/** The columns of a stream in the order they are packed in, by the bytes that a number takes: so each begins at a multiple of them. */
const OF_EIGHT = ['said'] as const;
const OF_FOUR = [
  'names',
  'listFirst',
  'listOwner',
  'statementFrom',
  'statementTo',
  'statementWeight',
  'statementName',
  'blockFrom',
  'blockTo',
  'blockWeight',
  'blockName',
  'blockStart',
  'tableFrom',
  'tableTo',
  'tableName',
  'typeStart',
  'typeEnd',
  'typeNameStart',
  'typeNameEnd',
  'typeCount',
  'offsetMarks',
] as const;
const OF_ONE = ['kinds', 'blockIsClass', 'offsets', 'specifiers', 'accepts'] as const;

type Column = (typeof OF_EIGHT | typeof OF_FOUR | typeof OF_ONE)[number];

const COLUMNS: readonly Column[] = [...OF_EIGHT, ...OF_FOUR, ...OF_ONE];
const WIDTHS = [...OF_EIGHT.map(() => 8), ...OF_FOUR.map(() => 4), ...OF_ONE.map(() => 1)];
const STEP = 8;
const INDEX = new Map(COLUMNS.map((name, index) => [name, index]));
/** In front: how long each column is. */
const HEAD = Math.ceil((4 * COLUMNS.length) / STEP) * STEP;

/** All columns in one row of bytes, whose length is a multiple of eight. */
export function packed(columns: Readonly<Record<Column, ArrayLike<number>>>): Uint8Array {
  const size = COLUMNS.reduce((sum, name, index) => sum + columns[name].length * WIDTHS[index]!, HEAD); // one for each, as below
  const row = new Uint8Array(Math.ceil(size / STEP) * STEP);
  const lengths = lengthsIn(row);
  COLUMNS.forEach((name, index) => {
    lengths[index] = columns[name].length;
  });
  for (const name of OF_EIGHT) doublesIn(row, name).set(columns[name]);
  for (const name of OF_FOUR) numbersIn(row, name).set(columns[name]);
  for (const name of OF_ONE) bytesIn(row, name).set(columns[name]);
  return row;
}

/** The stream that was packed. Its columns are parts of the row: nothing is copied. */
export function unpacked(row: Uint8Array): TokenStream {
  return {
    kinds: bytesIn(row, 'kinds'),
    names: numbersIn(row, 'names'),
    lists: { first: numbersIn(row, 'listFirst'), owner: numbersIn(row, 'listOwner') },
    statements: {
      from: numbersIn(row, 'statementFrom'),
      to: numbersIn(row, 'statementTo'),
      weight: numbersIn(row, 'statementWeight'),
      name: numbersIn(row, 'statementName'),
    },
    blocks: {
      from: numbersIn(row, 'blockFrom'),
      to: numbersIn(row, 'blockTo'),
      weight: numbersIn(row, 'blockWeight'),
      name: numbersIn(row, 'blockName'),
      start: numbersIn(row, 'blockStart'),
      isClass: bytesIn(row, 'blockIsClass'),
    },
    row,
  };
}

/** Literals without code, of more than a few tokens and in no larger one. `name` is what they are given to. */
export interface Tables {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly name: Int32Array;
}

export const tablesOf = ({ row }: TokenStream): Tables => ({
  from: numbersIn(row, 'tableFrom'),
  to: numbersIn(row, 'tableTo'),
  name: numbersIn(row, 'tableName'),
});

/**
 * Interfaces, type aliases and enums, which leave no tokens: offsets of the whole and of the name. `said` is a number for
 * their `count` tokens, the same where they are the same but for layout.
 */
export interface Types {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly nameStart: Int32Array;
  readonly nameEnd: Int32Array;
  readonly count: Int32Array;
  readonly said: Float64Array;
}

export const typesOf = ({ row }: TokenStream): Types => ({
  start: numbersIn(row, 'typeStart'),
  end: numbersIn(row, 'typeEnd'),
  nameStart: numbersIn(row, 'typeNameStart'),
  nameEnd: numbersIn(row, 'typeNameEnd'),
  count: numbersIn(row, 'typeCount'),
  said: doublesIn(row, 'said'),
});

/** The modules that a file loads by literal specifiers, in text order: nearly all that it imports. */
export function specifiersOf({ row }: TokenStream): readonly string[] {
  const { buffer, byteOffset, length } = bytesIn(row, 'specifiers');
  return length === 0 ? [] : Buffer.from(buffer, byteOffset, length).toString().split('\n');
}

/** Whether the text holds the word that accepts a duplicate, see `ACCEPTING`. */
export const isAccepting = ({ row }: TokenStream): boolean => bytesIn(row, 'accepts').length > 0;

/** As `packedOffsets` wrote them. */
export const offsetMarksOf = ({ row }: TokenStream): Int32Array => numbersIn(row, 'offsetMarks');
export const offsetBytesOf = ({ row }: TokenStream): Uint8Array => bytesIn(row, 'offsets');

const lengthsIn = (row: Uint8Array): Int32Array => new Int32Array(row.buffer, row.byteOffset, COLUMNS.length);

function placeOf(lengths: Int32Array, index: number): number {
  let at = lengths.byteOffset + HEAD;
  for (let before = 0; before < index; before++) at += lengths[before]! * WIDTHS[before]!;
  return at;
}

const indexOf = (name: Column): number => INDEX.get(name)!; // every column has one

function doublesIn(row: Uint8Array, name: (typeof OF_EIGHT)[number]): Float64Array {
  const [lengths, index] = [lengthsIn(row), indexOf(name)];
  return new Float64Array(row.buffer, placeOf(lengths, index), lengths[index]);
}

function numbersIn(row: Uint8Array, name: (typeof OF_FOUR)[number]): Int32Array {
  const [lengths, index] = [lengthsIn(row), indexOf(name)];
  return new Int32Array(row.buffer, placeOf(lengths, index), lengths[index]);
}

function bytesIn(row: Uint8Array, name: (typeof OF_ONE)[number]): Uint8Array {
  const [lengths, index] = [lengthsIn(row), indexOf(name)];
  return new Uint8Array(row.buffer, placeOf(lengths, index), lengths[index]);
}
