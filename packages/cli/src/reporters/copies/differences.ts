import type { ReportedClass, ReportedFragment } from '@layerlint/analyzer';
import { structuredPatch } from 'diff';
import { lineWithoutLayout } from '../../layout.ts';

const MOST_COMPARED = 8;
const MOST_SHOWN = 2;
const CONTEXT = 2;
// Beyond so many changed lines nobody reads on, and finding the shortest way to write them down takes long.
const MOST_EDITS = 300;

/** What one copy has otherwise than the first. */
export interface Difference {
  readonly first: ReportedFragment;
  readonly other: ReportedFragment;
  /** Undefined where they differ too much to be compared line by line. */
  readonly hunks: readonly Hunk[] | undefined;
}

/** A stretch with changed lines; each line begins with a blank, `-` (only in the first copy) or `+` (only in the other). */
export interface Hunk {
  /** Its first line in the file of each copy. */
  readonly firstLine: number;
  readonly otherLine: number;
  readonly lines: readonly string[];
}

export interface Differences {
  readonly shown: readonly Difference[];
  /** Copies that are not compared here. */
  readonly more: number;
}

/**
 * The most telling differences of a class: the smallest come first, since a line that one copy alone has is likelier a forgotten
 * fix than a page of them. Layout makes no difference.
 */
export function differencesOf(copies: ReportedClass, textOf: (file: string) => string | undefined): Differences {
  const [first, ...others] = copies.fragments;
  const lines = first && linesOf(first, textOf);
  if (!lines || copies.likeness === 'identical') return { shown: [], more: 0 };
  const found: (Difference & { readonly weight: number })[] = [];
  const seen = new Set<string>();
  for (const other of others.slice(0, MOST_COMPARED)) {
    const theirs = linesOf(other, textOf);
    const words = theirs?.map(lineWithoutLayout).join('\n') ?? '';
    if (!theirs || seen.has(words)) continue;
    seen.add(words);
    const hunks = hunksBetween({ lines, from: first.startLine }, { lines: theirs, from: other.startLine });
    if (hunks?.length !== 0) found.push({ first, other, hunks, weight: weightOf(hunks) });
  }
  const shown = found.sort((a, b) => a.weight - b.weight).slice(0, MOST_SHOWN);
  return { shown, more: found.length - shown.length + Math.max(0, others.length - MOST_COMPARED) };
}

interface Copy {
  readonly lines: readonly string[];
  /** Its first line in its file. */
  readonly from: number;
}

/** Compared without layout, and told as they are written. */
function hunksBetween(first: Copy, other: Copy): Hunk[] | undefined {
  const [words, theirs] = [first, other].map(({ lines }) =>
    lines.map((line) => `${lineWithoutLayout(line)}\n`).join(''),
  );
  const options = { context: CONTEXT, maxEditLength: MOST_EDITS };
  return structuredPatch('', '', words ?? '', theirs ?? '', '', '', options)?.hunks.map(
    ({ oldStart, newStart, lines }) => {
      let [mine, own] = [oldStart - 1, newStart - 1];
      return {
        firstLine: first.from + mine,
        otherLine: other.from + own,
        lines: lines.map((line) => {
          const sign = line.slice(0, 1);
          const written = sign === '+' ? other.lines[own] : first.lines[mine];
          if (sign !== '+') mine++;
          if (sign !== '-') own++;
          return `${sign}${written ?? ''}`;
        }),
      };
    },
  );
}

const weightOf = (hunks: readonly Hunk[] | undefined): number =>
  hunks ? hunks.reduce((sum, { lines }) => sum + lines.filter((line) => !line.startsWith(' ')).length, 0) : Infinity;

/** The lines of a copy, moved to the left as far as they go together. */
function linesOf(
  { file, startLine, endLine }: ReportedFragment,
  textOf: (file: string) => string | undefined,
): readonly string[] | undefined {
  const lines = textOf(file)
    ?.split(/\r\n|\r|\n/)
    .slice(startLine - 1, endLine);
  if (!lines) return undefined;
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common));
}
