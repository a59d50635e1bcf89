import type { Stretch } from './source.ts';

/** One function or class by its own name; statements by that of the function around them, else by the longest they declare. */
export function nameOf({ source, from, to }: Stretch): string | undefined {
  const token = ownName(source.tokens, from, to);
  if (token < 0) return undefined;
  const { starts, ends } = source.tokens;
  const text = source.module.text.slice(starts[token], ends[token]);
  return text.replace(/^(['"])(.*)\1$/s, '$2').replace(/^export\b.*\s/s, '');
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
