import type { Analysis } from '@layerlint/analyzer';
import { applyFixes } from './apply-edits.ts';

/** What `--fix` would leave behind. Nothing is written yet. */
export interface Mended {
  /** The files that change, by path: their texts before and after. */
  readonly changes: ReadonlyMap<string, Change>;
  /** How many findings are mended in each file. */
  readonly findings: ReadonlyMap<string, number>;
}

export interface Change {
  readonly before: string;
  readonly after: string;
}

/** As ESLint: a fix may bring about the next one, but not for ever. */
const MOST_PASSES = 10;

/**
 * Mends in memory what has a fix, and looks again, until there is nothing left to mend. `look` analyzes the folder as if some
 * files had other texts; `isAsked` says of which files the user wants to hear.
 */
export async function mend(
  analysis: Analysis,
  {
    look,
    isAsked,
  }: {
    readonly look: (texts: ReadonlyMap<string, string>) => Promise<Analysis>;
    readonly isAsked: (file: string) => boolean;
  },
): Promise<Mended> {
  const after = new Map<string, string>();
  const tried = new Set<string>();
  const findings = new Map<string, number>();
  let current = analysis;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    // What a fix did not mend is not tried again.
    const open = current.findings.filter(
      ({ fix, file, fingerprint }) => fix && isAsked(file) && !tried.has(fingerprint),
    );
    const { texts, mended } = applyFixes(open, (file) => after.get(file) ?? analysis.textOf(file));
    if (mended.length === 0) break;
    for (const { fingerprint, file } of mended) {
      tried.add(fingerprint);
      findings.set(file, (findings.get(file) ?? 0) + 1);
    }
    for (const [file, text] of texts) after.set(file, text);
    current = await look(after);
  }
  const changes = [...after].flatMap(([file, text]): [string, Change][] => {
    const before = analysis.textOf(file) ?? '';
    return before === text ? [] : [[file, { before, after: text }]];
  });
  return { changes: new Map(changes.sort(([a], [b]) => (a < b ? -1 : 1))), findings };
}
