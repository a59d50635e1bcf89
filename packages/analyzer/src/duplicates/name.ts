import type { Path } from '../model/place.ts';
import { endOf, startOf } from '../parse/index.ts';
import { ownText } from '../own-text.ts';
import { rowsByValue, type RowsOf } from './rows-by-value.ts';
import type { Copies, Source, Stretch } from './source.ts';

/**
 * One function or class by its own name; statements by that of the function around them, else by the longest they declare. What
 * has no name and is a file's only export, or the whole file, is called as the file is.
 */
export function nameOf(stretch: Stretch, shape: Copies['shape']): string | undefined {
  const { source, from, to } = stretch;
  const token = ownName(source, from, to);
  if (token < 0) return shape === 'file' || isExport(stretch) ? fileName(source.module.file) : undefined;
  const text = textOf(source, token);
  // Methods go by their own name, which is what copies in other classes have in common.
  const around = text === 'constructor' ? classAround(source.tokens, token) : -1;
  return around < 0 ? text : `${textOf(source, around)}.${text}`;
}

/** Without its ending; of `orders/index.js` the folder says more. */
export function fileName(file: Path): string {
  const parts = file.split('/');
  const last = (parts.pop() ?? file).replace(/(?<=.)\.[^.]+$/, '');
  return last === 'index' ? (parts.pop() ?? last) : last;
}

function textOf({ module, tokens }: Source, token: number): string {
  const text = module.text.slice(startOf(tokens, token), endOf(tokens, token));
  return ownText(text.replace(/^(['"])(.*)\1$/s, '$2').replace(/^export\b.*\s/s, ''));
}

const LONGEST_HEAD = 60;
const HEAD = /^(?:export\s+default\b|(?:module\.)?exports\s*=)/;
const HEAD_BEFORE = /(?:^|\s)(?:export\s+default|(?:module\.)?exports\s*=)\s*(?:async\s*)?(?:function\b[\s*]*)?$/;

/** `export default async () => …`, `module.exports = class { … }`: the copy begins with the export, or behind it. */
function isExport({ source: { module, tokens }, from }: Stretch): boolean {
  const start = startOf(tokens, from);
  return (
    HEAD.test(module.text.slice(start, start + LONGEST_HEAD)) ||
    HEAD_BEFORE.test(module.text.slice(Math.max(0, start - LONGEST_HEAD), start))
  );
}

/** The token of the name of the innermost class that a token lies in. */
function classAround({ blocks }: Source['tokens'], token: number): number {
  // Inner ones are written first.
  const at = blocks.from.findIndex(
    (from, block) => blocks.isClass[block] === 1 && from <= token && blocks.to[block]! > token,
  );
  return at < 0 ? -1 : blocks.name[at]!;
}

function ownName(source: Source, from: number, to: number): number {
  const { statements, lists, blocks } = source.tokens;
  const { beginning, ending } = outlineOf(source);
  // The outermost statement is written last.
  const first = beginning(from).findLast((statement) => statements.to[statement]! <= to);
  if (first === undefined) {
    const block = ending(to).find((number) => blocks.from[number]! >= from);
    return block === undefined ? -1 : blocks.name[block]!;
  }
  const list = listOf(lists.first, first);
  let [longest, length, count] = [-1, 0, 0];
  for (let at = first; at < lists.first[list + 1]! && statements.to[at]! <= to; at++) {
    count++;
    const own = statements.to[at]! - statements.from[at]!;
    if (statements.name[at]! >= 0 && own > length) [longest, length] = [statements.name[at]!, own];
  }
  if (count === 1 && longest >= 0) return longest;
  const owner = lists.owner[list]!;
  return owner >= 0 ? owner : longest;
}

/** The list that holds a statement: lists stand in the order of their statements. */
function listOf(first: Int32Array, statement: number): number {
  let [low, high] = [0, first.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (first[middle]! <= statement) low = middle;
    else high = middle;
  }
  return low;
}

/** Statements by their first token, and blocks by the token behind them. */
interface Outline {
  readonly beginning: RowsOf;
  readonly ending: RowsOf;
}

const outlines = new WeakMap<Source, Outline>();

function outlineOf(source: Source): Outline {
  const known = outlines.get(source);
  if (known) return known;
  const outline = {
    beginning: rowsByValue(source.tokens.statements.from),
    ending: rowsByValue(source.tokens.blocks.to),
  };
  outlines.set(source, outline);
  return outline;
}
