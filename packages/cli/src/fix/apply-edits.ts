import type { Edit, Finding } from '@layerlint/analyzer';

/** Texts after one pass, and the findings that it mended. */
export interface Pass {
  readonly texts: ReadonlyMap<string, string>;
  readonly mended: readonly Finding[];
}

/**
 * Carries out the fixes of some findings, each whole or not at all. What overlaps one before it waits for the next pass:
 * it was found in a text that is no more.
 */
export function applyFixes(findings: readonly Finding[], textOf: (file: string) => string | undefined): Pass {
  const texts = new Map<string, string>();
  const mended: Finding[] = [];
  for (const file of new Set(findings.map((finding) => finding.file))) {
    const text = textOf(file);
    if (text === undefined) continue;
    const taken: Edit[] = [];
    for (const finding of findings) {
      if (finding.file !== file || !finding.fix) continue;
      const { fix } = finding;
      // Two findings may ask for the same.
      const isSame = fix.every((edit) => taken.some((other) => isEqual(edit, other)));
      if (!isSame && fix.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
      if (!isSame) taken.push(...fix);
      mended.push(finding);
    }
    if (taken.length > 0) texts.set(file, edited(text, taken));
  }
  return { texts, mended };
}

const isEqual = (a: Edit, b: Edit): boolean =>
  a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text;

/** Two that put text at one place overlap as well: which comes first nobody said. */
const overlaps = ({ range: [start, end] }: Edit, { range: [from, to] }: Edit): boolean =>
  (start < to && from < end) || start === from;

function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.range[0] - a.range[0] || b.range[1] - a.range[1])
    .reduce((kept, { range, text: put }) => kept.slice(0, range[0]) + put + kept.slice(range[1]), text);
}
