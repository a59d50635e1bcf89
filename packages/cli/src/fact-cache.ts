import type { Run } from '@layerlint/analyzer';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import type { Flags } from './flags.ts';
import type { Io } from './io.ts';
import { version } from './shipped.ts';
import { reasonOf } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

/** What the run before this one knew of the files below `root`. Undefined where no cache is wanted, or has a place. */
export function factCache(
  root: string,
  { flags, io, begun }: { readonly flags: Pick<Flags, 'cache' | 'cacheDir'>; readonly io: Io; readonly begun: number },
): Run['cache'] {
  const folder = flags.cache ? cacheFolder(root, flags.cacheDir, io.cwd) : undefined;
  if (folder === undefined) return undefined;
  const placeIn = (name: string) => {
    const file = join(folder, name);
    return { read: () => contentOf(file), save: (bytes: Uint8Array) => keep(file, bytes, io) };
  };
  const facts = placeIn('facts.bin');
  return { bytes: facts.read(), version: version(), begun, save: facts.save, tokens: placeIn('tokens.bin') };
}

function keep(file: string, bytes: Uint8Array, io: Io): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, bytes);
  } catch (error) {
    io.stderr.write(`layerlint: the cache was not written to ${file}: ${reasonOf(error)}.\n`);
  }
}

function contentOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
