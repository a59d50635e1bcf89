import type { Analysis } from '@layerlint/analyzer';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import type { Io } from './io.ts';
import { reasonOf } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

/** Leaves the findings where the ESLint plugin looks for them. That this fails takes nothing from the report. */
export async function writeIndex(
  analysis: Analysis,
  { root, cacheDir, io }: { readonly root: string; readonly cacheDir: string | undefined; readonly io: Io },
): Promise<void> {
  const folder = cacheFolder(root, cacheDir, io.cwd);
  if (folder === undefined) return;
  const file = join(folder, 'index.json');
  try {
    const { findingsIndex } = await import('@layerlint/analyzer');
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, findingsIndex(analysis));
  } catch (error) {
    io.stderr.write(`layerlint: the index for ESLint was not written to ${file}: ${reasonOf(error)}.\n`);
  }
}
