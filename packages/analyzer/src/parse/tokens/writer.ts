import { Buffer } from 'node:buffer';
import type { TokenStream } from '../../model/module.ts';
import { packed, unpacked } from './packed.ts';
import { type Offsets, packedOffsets } from './offsets.ts';
import { punctuatorNumber } from './punctuators.ts';

/**
 * What a token is where its text is left out of sight: one of these, or above them a word's or a punctuator's own number. All
 * fit into a byte.
 */
export const NAME = 1;
export const LITERAL = 2;
export const TEMPLATE_PART = 3;
export const PATTERN_LITERAL = 4;
export const TEXT = 5;
const FIRST_WORD = 16;
const FIRST_PUNCTUATOR = 128;

export const wordKind = (number: number): number => FIRST_WORD + number;
export const punctuatorKind = (code: number): number => FIRST_PUNCTUATOR + punctuatorNumber(code);

/** What a name does, in the two low bits of its number. */
export const LITERAL_ROLE = 0;
export const REFERENCE = 1;
export const BINDING = 2;
export const PROPERTY = 3;

const SMALLEST = 1 << 13;
/** In tokens: what is shorter nobody asks for. */
const SMALLEST_TABLE = 16;

/** A statement list that is being read. */
interface OpenList {
  readonly owner: number;
  readonly from: number[];
  readonly to: number[];
  readonly weights: number[];
  readonly declares: number[];
}

/** A place to go back to, when what was read turns out to be wiring. */
export interface Mark {
  readonly count: number;
  readonly weightless: number;
  readonly lists: number;
  readonly blocks: number;
  readonly statements: number;
  readonly types: number;
}

export interface Block {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly name: number;
  /** Of the declaration, which begins before its parameters. */
  readonly start: number;
  readonly isClass: boolean;
}

/** A literal without code: written tokens, and the one of what it is given to. */
export interface Table {
  readonly from: number;
  readonly to: number;
  readonly name: number;
}

/** A declaration that leaves no tokens: offsets, how many raw tokens, and a number for what they say. */
export interface TypeDeclaration {
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly count: number;
  readonly said: number;
}

/** Tokens with the places where they stand. */
export type PlacedTokens = Omit<TokenStream, 'row'> & Offsets;

/** Collects the tokens that are compared, with the statements and functions they make up. */
export interface Writer {
  readonly count: number;
  /** Tokens so far that are alike everywhere, such as tables of literals. */
  weightless: number;
  /** The offset the next token begins at, where words were left out before it. */
  pendingStart: number;
  reset(): void;
  token(kind: number, name: number, start: number, end: number): void;
  startOf(token: number): number;
  kindOf(token: number): number;
  /** Turns a reference into a binding, when what stands behind it tells. */
  bind(token: number): void;
  openList(owner: number): void;
  /** Ends the open list's last run of statements, where something else stands between. */
  breakList(): void;
  statement(from: number, weightlessBefore: number, declares: number): void;
  closeList(): void;
  block(block: Block): void;
  /** Adds a table, and forgets those inside it. */
  table(table: Table): void;
  typeDeclaration(declaration: TypeDeclaration): void;
  mark(): Mark;
  goBack(mark: Mark): void;
  /** `specifiers` are those of the modules that the file loads, `accepts` whether its text accepts duplicates. */
  finish(of: { readonly specifiers: readonly string[]; readonly accepts: boolean }): TokenStream;
  /** Of a stream that is looked at once: nothing is packed. */
  placed(): PlacedTokens;
}

export function createWriter(): Writer {
  let kinds = new Uint8Array(SMALLEST);
  let names = new Int32Array(SMALLEST);
  let starts = new Int32Array(SMALLEST);
  let ends = new Int32Array(SMALLEST);
  let count = 0;
  const open: OpenList[] = [];
  const [first, owners]: [number[], number[]] = [[], []];
  const [from, to, weights, declares]: [number[], number[], number[], number[]] = [[], [], [], []];
  const blocks: Block[] = [];
  const tables: Table[] = [];
  const types: TypeDeclaration[] = [];

  const widen = (): void => {
    const [oldKinds, oldNames, oldStarts, oldEnds] = [kinds, names, starts, ends];
    const length = kinds.length * 2;
    kinds = new Uint8Array(length);
    [names, starts, ends] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
    kinds.set(oldKinds);
    names.set(oldNames);
    starts.set(oldStarts);
    ends.set(oldEnds);
  };
  const flush = (list: OpenList): void => {
    if (list.from.length === 0) return;
    first.push(from.length);
    owners.push(list.owner);
    for (let at = 0; at < list.from.length; at++) {
      from.push(list.from[at]!);
      to.push(list.to[at]!);
      weights.push(list.weights[at]!);
      declares.push(list.declares[at]!);
    }
    for (const column of [list.from, list.to, list.weights, list.declares]) column.length = 0;
  };
  const writer: Writer = {
    get count() {
      return count;
    },
    weightless: 0,
    pendingStart: -1,
    reset() {
      count = 0;
      writer.weightless = 0;
      writer.pendingStart = -1;
      open.length = 0;
      for (const column of [first, owners, from, to, weights, declares]) column.length = 0;
      for (const rows of [blocks, tables, types]) rows.length = 0;
    },
    token(kind, name, start, end) {
      if (count >= kinds.length) widen();
      kinds[count] = kind;
      names[count] = name;
      starts[count] = writer.pendingStart < 0 ? start : writer.pendingStart;
      ends[count] = end;
      writer.pendingStart = -1;
      count++;
    },
    startOf: (token) => starts[token] ?? 0,
    kindOf: (token) => kinds[token] ?? 0,
    bind(token) {
      const name = names[token]!; // below the count
      if ((name & 3) === REFERENCE) names[token] = (name & ~3) | BINDING;
    },
    openList(owner) {
      open.push({ owner, from: [], to: [], weights: [], declares: [] });
    },
    breakList() {
      const list = open.at(-1);
      if (list) flush(list);
    },
    statement(begin, weightlessBefore, name) {
      const list = open.at(-1);
      if (!list || count === begin) return;
      list.from.push(begin);
      list.to.push(count);
      list.weights.push(count - begin - (writer.weightless - weightlessBefore));
      list.declares.push(name);
    },
    closeList() {
      const list = open.pop();
      if (list) flush(list);
    },
    block: (block) => blocks.push(block),
    table(table) {
      while ((tables.at(-1)?.from ?? -1) >= table.from) tables.pop();
      if (table.to - table.from >= SMALLEST_TABLE) tables.push(table);
    },
    typeDeclaration: (declaration) => types.push(declaration),
    mark: () => ({
      count,
      weightless: writer.weightless,
      lists: first.length,
      blocks: blocks.length,
      statements: from.length,
      types: types.length,
    }),
    goBack(mark) {
      count = mark.count;
      writer.weightless = mark.weightless;
      for (const column of [first, owners]) column.length = mark.lists;
      for (const column of [from, to, weights, declares]) column.length = mark.statements;
      blocks.length = mark.blocks;
      types.length = mark.types;
      // A larger table may have taken the place of several.
      while ((tables.at(-1)?.to ?? -1) > count) tables.pop();
    },
    finish({ specifiers, accepts }) {
      const offsets = packedOffsets(starts.subarray(0, count), ends.subarray(0, count));
      return unpacked(
        packed({
          ...columns(),
          tableFrom: tables.map((table) => table.from),
          tableTo: tables.map((table) => table.to),
          tableName: tables.map((table) => table.name),
          typeStart: types.map((type) => type.start),
          typeEnd: types.map((type) => type.end),
          typeNameStart: types.map((type) => type.nameStart),
          typeNameEnd: types.map((type) => type.nameEnd),
          typeCount: types.map((type) => type.count),
          said: types.map((type) => type.said),
          offsets: offsets.bytes,
          offsetMarks: offsets.marks,
          specifiers: Buffer.from(specifiers.join('\n')),
          accepts: accepts ? [1] : [],
        }),
      );
    },
    placed() {
      const found = columns();
      return {
        kinds: found.kinds.slice(),
        names: found.names.slice(),
        starts: starts.slice(0, count),
        ends: ends.slice(0, count),
        lists: { first: Int32Array.from(found.listFirst), owner: Int32Array.from(found.listOwner) },
        statements: {
          from: Int32Array.from(found.statementFrom),
          to: Int32Array.from(found.statementTo),
          weight: Int32Array.from(found.statementWeight),
          name: Int32Array.from(found.statementName),
        },
        blocks: {
          from: Int32Array.from(found.blockFrom),
          to: Int32Array.from(found.blockTo),
          weight: Int32Array.from(found.blockWeight),
          name: Int32Array.from(found.blockName),
          start: Int32Array.from(found.blockStart),
          isClass: Uint8Array.from(found.blockIsClass),
        },
      };
    },
  };
  const columns = () => ({
    kinds: kinds.subarray(0, count),
    names: names.subarray(0, count),
    listFirst: [...first, from.length],
    listOwner: owners,
    statementFrom: from,
    statementTo: to,
    statementWeight: weights,
    statementName: declares,
    blockFrom: blocks.map((block) => block.from),
    blockTo: blocks.map((block) => block.to),
    blockWeight: blocks.map((block) => block.weight),
    blockName: blocks.map((block) => block.name),
    blockStart: blocks.map((block) => block.start),
    blockIsClass: blocks.map((block) => (block.isClass ? 1 : 0)),
  });
  return writer;
}
