import type { Edit } from './mutation.ts';

/** A text with its edits, and the line that they mark. */
export interface Edited {
  readonly text: string;
  readonly line?: number;
}

/** Edits at one place keep their order; one that two parts of a mutation ask for is made once. */
export function edited(text: string, edits: readonly Edit[]): Edited {
  const seen = new Set<string>();
  const once = edits.filter((edit) => {
    const key = JSON.stringify(edit);
    return !seen.has(key) && seen.add(key);
  });
  let [made, from] = ['', 0];
  for (const { range, text: put } of once.toSorted((a, b) => a.range[0] - b.range[0])) {
    if (range[0] < from) throw new Error(`two edits meet at offset ${String(range[0])}`);
    made += text.slice(from, range[0]) + put;
    [, from] = range;
  }
  made += text.slice(from);
  const mark = made.indexOf('»');
  return mark < 0 ? { text: made } : { text: made.replaceAll('»', ''), line: lineAt(made, mark) };
}

/** From 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
