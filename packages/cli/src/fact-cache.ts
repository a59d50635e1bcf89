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
  let isTold = false;
  const placeIn = (name: string) => {
    const file = join(folder, name);
    const save = (bytes: Uint8Array): void => {
      const trouble = isTold ? undefined : troubleKeeping(file, bytes);
      if (trouble === undefined) return;
      // What stops one file stops the others as well.
      isTold = true;
      io.stderr.write(`layerlint: the cache was not written to ${file}: ${trouble}.\n`);
    };
    return { read: () => contentOf(file), save };
  };
  const facts = placeIn('facts.bin');
  return { bytes: facts.read(), version: version(), begun, save: facts.save, tokens: placeIn('tokens.bin') };
}

function troubleKeeping(file: string, bytes: Uint8Array): string | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, bytes);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function contentOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
