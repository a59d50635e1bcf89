import type { Module, StatementList, TokenStream } from '../model/module.ts';
import { renamedHash, type Run } from './runs.ts';

/** Every statement of every list in one row, each as the number of its likeness. */
export interface Sequence {
  /** A likeness's number, or below zero between lists and where statements say nothing. */
  readonly values: Int32Array;
  runAt(start: number, length: number): Run;
}

// More than this many equal statements in a row are a table in disguise; every part of it would be a copy of every other.
const REPEATED = 3;

interface Row {
  readonly module: Module;
  readonly tokens: TokenStream;
  readonly list: StatementList;
  readonly first: number;
}

export function sequenceOf(modules: readonly Module[]): Sequence {
  const values: number[] = [];
  const rows: Row[] = [];
  const rowOf: number[] = [];
  const numbers = new Map<number, number>();
  let walls = 0;
  for (const module of modules) {
    const { tokens } = module;
    for (const list of tokens?.lists ?? []) {
      if (!tokens) continue;
      const hashes = list.bounds
        .slice(0, -1)
        .map((from, index) => renamedHash(tokens, from, list.bounds[index + 1] ?? from));
      rows.push({ module, tokens, list, first: values.length });
      hashes.forEach((hash, index) => {
        if (!numbers.has(hash)) numbers.set(hash, numbers.size);
        values.push(isInTable(hashes, index) ? --walls : (numbers.get(hash) ?? 0));
        rowOf.push(rows.length - 1);
      });
      values.push(--walls);
      rowOf.push(rows.length - 1);
    }
  }
  return {
    values: Int32Array.from(values),
    runAt(start, length) {
      const row = rows[rowOf[start] ?? 0];
      if (!row) throw new RangeError(`no statement at ${start}`);
      const { module, tokens, list, first } = row;
      return {
        module,
        tokens,
        list,
        from: list.bounds[start - first] ?? 0,
        to: list.bounds[start - first + length] ?? 0,
      };
    },
  };
}

function isInTable(hashes: readonly number[], index: number): boolean {
  let [from, to] = [index, index];
  while (from > 0 && hashes[from - 1] === hashes[index] && index - from <= REPEATED) from--;
  while (hashes[to + 1] === hashes[index] && to - index <= REPEATED) to++;
  return to - from >= REPEATED;
}
