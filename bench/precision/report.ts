import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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

const CLI = fileURLToPath(new URL('../../packages/cli/bin/layerlint.js', import.meta.url));
const ASKED = ['--scope', 'all', '--kind', 'code', '--format', 'json', '--no-cache'];

/** The duplicates that the command line tool tells of a folder: the code of all its files, whether it ships or not. */
export function duplicatesIn(folder: string): readonly Duplicate[] {
  const run = spawnSync(process.execPath, [CLI, 'duplicates', folder, ...ASKED], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.stdout === '') throw new Error(`layerlint reported nothing:\n${run.stderr}`);
  const { duplicates } = JSON.parse(run.stdout) as { readonly duplicates: readonly Duplicate[] }; // our own report
  return duplicates.map((found) => ({ ...found, differences: found.differences ?? [] }));
}
