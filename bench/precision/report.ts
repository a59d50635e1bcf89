import { reported } from '../reported.ts';

/** What we read of a clone class in the JSON report. */
export interface Duplicate {
  readonly id: string;
  readonly likeness: 'identical' | 'renamed' | 'near';
  readonly shape: 'file' | 'class' | 'function' | 'statements';
  readonly similarity: number;
  readonly fragments: readonly Fragment[];
  /** Of the fragments that differ from the first, by number. */
  readonly differences: readonly { readonly fragment: number; readonly lines: number }[];
}

export interface Fragment {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly name?: string;
}

interface Report {
  readonly duplicates: readonly Duplicate[];
}

/** The duplicates that the command line tool tells of a folder: the code of all its files, whether it ships or not. */
export function duplicatesIn(folder: string): readonly Duplicate[] {
  const { duplicates } = reported<Report>('duplicates', folder, '--scope', 'all', '--kind', 'code');
  return duplicates.map((found) => ({ ...found, differences: found.differences ?? [] }));
}
