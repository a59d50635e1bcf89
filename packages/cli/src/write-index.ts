import type { Analysis } from '@layerlint/analyzer';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Io } from './io.ts';
import { reasonOf } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

/** Leaves the findings where the ESLint plugin looks for them. That this fails takes nothing from the report. */
export async function writeIndex(
  analysis: Analysis,
  { root, cacheDir, io }: { readonly root: string; readonly cacheDir: string | undefined; readonly io: Io },
): Promise<void> {
  const file = indexFile(root, cacheDir, io.cwd);
  if (file === undefined) return;
  try {
    const { findingsIndex } = await import('@layerlint/analyzer');
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, findingsIndex(analysis));
  } catch (error) {
    io.stderr.write(`layerlint: the index for ESLint was not written to ${file}: ${reasonOf(error)}.\n`);
  }
}

/** Without a place that is meant for caches nothing is written: a checked folder is not ours to fill. */
function indexFile(root: string, cacheDir: string | undefined, cwd: string): string | undefined {
  if (cacheDir !== undefined) return join(resolve(cwd, cacheDir), 'index.json');
  const installed = join(root, 'node_modules');
  const isFolder = statSync(installed, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? join(installed, '.cache', 'layerlint', 'index.json') : undefined;
}
