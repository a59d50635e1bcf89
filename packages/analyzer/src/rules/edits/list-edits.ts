import type { Edit } from '../../model/finding.ts';
import type { Range } from '../../model/place.ts';
import type { Respelling } from './change.ts';
import type { WrittenList } from './lists.ts';
import { reword } from './reword.ts';

/** Between two items in brackets, and between two behind dashes; a comment there is somebody's, and stays. */
const BETWEEN = { brackets: /^\s*,\s*$/, dashes: /^[ \t]*\r?\n\s*-[ \t]+$/ };
const COMMENT_BEHIND = /^[^\r\n]*(?:\/\/|\/\*|#)/;

const isInBrackets = (text: string, { range: [start] }: WrittenList): boolean => text[start] === '[';

/** Takes an item and what parts it from its neighbour; the only one leaves an empty list behind. */
export function dropItem(text: string, list: WrittenList): Edit | undefined {
  const { items, at } = list;
  const [before, item, after] = [items[at - 1], items[at], items[at + 1]];
  if (!item || COMMENT_BEHIND.test(text.slice(item[1]))) return undefined;
  if (!before && !after) return emptied(text, list, item);
  const removed: Range = before ? [before[1], item[1]] : [item[0], after?.[0] ?? item[1]];
  const gap = before ? text.slice(before[1], item[0]) : text.slice(item[1], after?.[0]);
  const isClean = BETWEEN[isInBrackets(text, list) ? 'brackets' : 'dashes'].test(gap);
  return isClean ? { range: removed, text: '' } : undefined;
}

function emptied(text: string, list: WrittenList, item: Range): Edit | undefined {
  if (isInBrackets(text, list)) {
    const [start, end] = list.range;
    const isAlone = /^\[\s*$/.test(text.slice(start, item[0])) && /^\s*,?\s*\]$/.test(text.slice(item[1], end));
    return isAlone ? { range: list.range, text: '[]' } : undefined;
  }
  const opening = /:[ \t]*\r?\n[ \t]*-[ \t]+$/.exec(justBefore(text, item[0]))?.[0];
  return opening === undefined ? undefined : { range: [item[0] - opening.length + 1, item[1]], text: ' []' };
}

// Indentation, at most: searching all of a large template for each finding would take its time.
const JUST = 400;
const justBefore = (text: string, at: number): string => text.slice(Math.max(0, at - JUST), at);

/** Puts one more item behind the last one, written like this one but for some words. */
export function repeatItem(text: string, list: WrittenList, words: readonly Respelling[]): Edit | undefined {
  const { items, at } = list;
  const [item, last] = [items[at], items.at(-1)];
  const edit = item && reword(text, item, words);
  if (!item || !last || !edit || COMMENT_BEHIND.test(text.slice(last[1]))) return undefined;
  const put = text.slice(item[0], edit.range[0]) + edit.text + text.slice(edit.range[1], item[1]);
  const parting = partingBefore(text, list);
  return parting === undefined ? undefined : { range: [last[1], last[1]], text: parting + put };
}

/** What parts the last item from the one before it, or would. */
function partingBefore(text: string, list: WrittenList): string | undefined {
  const { items, range } = list;
  const [before, last] = [items.at(-2), items.at(-1)];
  if (!last) return undefined;
  const inBrackets = isInBrackets(text, list);
  if (before) {
    const gap = text.slice(before[1], last[0]);
    return BETWEEN[inBrackets ? 'brackets' : 'dashes'].test(gap) ? gap : undefined;
  }
  if (!inBrackets) return /\r?\n[ \t]*-[ \t]+$/.exec(justBefore(text, last[0]))?.[0];
  const opening = text.slice(range[0] + 1, last[0]);
  return /^\s*$/.test(opening) ? `,${/[\r\n]/.test(opening) ? opening : ' '}` : undefined;
}
