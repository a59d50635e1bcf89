import type { Path } from '../model/place.ts';
import type { Copies, Source, Stretch } from './source.ts';

/**
 * One function or class by its own name; statements by that of the function around them, else by the longest they declare. What
 * has no name and is a file's only export, or the whole file, is called as the file is.
 */
export function nameOf(stretch: Stretch, shape: Copies['shape']): string | undefined {
  const { source, from, to } = stretch;
  const token = ownName(source.tokens, from, to);
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

function textOf({ module, tokens: { starts, ends } }: Source, token: number): string {
  const text = module.text.slice(starts[token], ends[token]);
  return text.replace(/^(['"])(.*)\1$/s, '$2').replace(/^export\b.*\s/s, '');
}

const LONGEST_HEAD = 60;
const HEAD = /^(?:export\s+default\b|(?:module\.)?exports\s*=)/;
const HEAD_BEFORE = /(?:^|\s)(?:export\s+default|(?:module\.)?exports\s*=)\s*(?:async\s*)?(?:function\b[\s*]*)?$/;

/** `export default async () => …`, `module.exports = class { … }`: the copy begins with the export, or behind it. */
function isExport({ source: { module, tokens }, from }: Stretch): boolean {
  const start = tokens.starts[from] ?? 0;
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

function ownName({ statements, lists, blocks }: Stretch['source']['tokens'], from: number, to: number): number {
  let [list, only, count] = [-1, -1, 0];
  let [longest, length] = [-1, 0];
  for (let at = 0; at < lists.owner.length; at++) {
    for (let statement = lists.first[at]!; statement < lists.first[at + 1]!; statement++) {
      const begins = statements.from[statement]!;
      if (begins < from || statements.to[statement]! > to) continue;
      // The outermost list is written last.
      if (begins === from) [list, count] = [at, 0];
      if (list !== at) continue;
      count++;
      only = statements.name[statement]!;
      const own = statements.to[statement]! - begins;
      if (only >= 0 && own > length) [longest, length] = [only, own];
    }
  }
  if (count === 1 && only >= 0) return only;
  if (list >= 0 && lists.owner[list]! >= 0) return lists.owner[list]!;
  if (list >= 0) return longest;
  for (let at = 0; at < blocks.to.length; at++)
    if (blocks.to[at] === to && blocks.from[at]! >= from) return blocks.name[at]!;
  return -1;
}
