import type { Edit } from '../../model/finding.ts';
import type { Range } from '../../model/place.ts';
import type { Respelling } from './change.ts';

/** The edit that puts one word in another's place. None where no old word stands in the range, or more than one may be meant. */
export function reword(text: string, [start, end]: Range, words: readonly Respelling[]): Edit | undefined {
  const found = words.flatMap(([was, now]) =>
    occurrences(text.slice(start, end), was).map((at): Edit => ({
      range: [start + at, start + at + was.length],
      text: now,
    })),
  );
  const [edit, ...others] = found;
  return others.length === 0 && edit && isPlain(edit.text) ? edit : undefined;
}

/** Where a word stands by itself, and is no part of a longer one. */
function occurrences(text: string, word: string): number[] {
  if (word === '') return [];
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before = '', after = ''] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (!PART_OF_A_WORD.test(before) && !PART_OF_A_WORD.test(after)) places.push(at);
  }
  return places;
}

const PART_OF_A_WORD = /[\w/$-]/;

/** What means the same in every kind of quotes, and without any. */
const isPlain = (text: string): boolean => /^[\w./][\w./:@$-]*$/.test(text);
