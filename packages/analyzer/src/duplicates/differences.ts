import type { Fragment } from '../model/clone.ts';
import { type Hunk, hunksBetween } from './line-diff.ts';

/** Lines of a copy that the first copy has otherwise, or that only one of the two has. */
export interface DifferingRange {
  /** In the copy's file, from 1; the end is the line after the last one. Equal where the copy has nothing there. */
  readonly start: number;
  readonly end: number;
  /** The same in the file of the first copy. */
  readonly baseStart: number;
  readonly baseEnd: number;
}

export interface Difference {
  /** Which fragment of the class, from 0. It is compared with fragment 0. */
  readonly fragment: number;
  /** How many lines differ: of each range those of the longer side. */
  readonly lines: number;
  readonly ranges: readonly DifferingRange[];
}

/**
 * Where the copies differ from the first one, line by line. Space around a line makes no difference, nor do empty lines. Copies
 * without a difference are left out.
 */
export function differencesIn(
  fragments: readonly Fragment[],
  textOf: (file: string) => string | undefined,
): Difference[] {
  const numbers = new Map<string, number>();
  const [base, ...others] = fragments.map((fragment) => linesOf(fragment, textOf(fragment.file) ?? '', numbers));
  if (!base) return [];
  return others.flatMap((other, index) => {
    const hunks = hunksBetween(base.says, other.says);
    if (hunks.length === 0) return [];
    const lines = hunks.reduce((sum, hunk) => sum + Math.max(hunk.end - hunk.start, hunk.baseEnd - hunk.baseStart), 0);
    return { fragment: index + 1, lines, ranges: hunks.map((hunk) => rangeOf(hunk, base, other)) };
  });
}

/** The lines of a fragment that are not empty. */
interface Lines {
  /** For each line a number for its text. */
  readonly says: Int32Array;
  /** For each line where it stands in its file, then the line after the last one. */
  readonly at: readonly number[];
}

function linesOf({ range, startLine, endLine }: Fragment, text: string, numbers: Map<string, number>): Lines {
  const says: number[] = [];
  const at: number[] = [];
  for (const [index, line] of text
    .slice(...range)
    .split('\n')
    .entries()) {
    const words = line.trim();
    if (words === '') continue;
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    says.push(number);
    at.push(startLine + index);
  }
  return { says: Int32Array.from(says), at: [...at, endLine + 1] };
}

function rangeOf(hunk: Hunk, base: Lines, other: Lines): DifferingRange {
  const [start, end] = span(other.at, hunk.start, hunk.end);
  const [baseStart, baseEnd] = span(base.at, hunk.baseStart, hunk.baseEnd);
  return { start, end, baseStart, baseEnd };
}

// Line numbers of a hunk lie within the lines, which have one more entry: the fallback is never used.
function span(at: readonly number[], from: number, to: number): [start: number, end: number] {
  const start = at[from] ?? 0;
  return [start, from === to ? start : (at[to - 1] ?? 0) + 1];
}
