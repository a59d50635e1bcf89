import { randomUUID } from 'node:crypto';
import { chmodSync, linkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all: whoever reads it meanwhile sees the old text or the new one, never half. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const existing = statSync(file, { throwIfNoEntry: false });
  // A pipe or a device such as /dev/null is written to; a file moved over it would take its place.
  if (existing && !existing.isFile() && !existing.isDirectory()) return writeFileSync(file, text);
  const target = existing ? realpathSync(file) : file;
  withTemporary(target, text, (temporary) => {
    // Who may read, write or run the file stays as it was.
    if (existing) chmodSync(temporary, existing.mode & 0o7777);
    renameSync(temporary, target);
  });
}

/** As `writeWhole`, but leaves a file alone that is there already. Says whether it wrote. */
export function writeNew(file: string, text: string): boolean {
  try {
    // Linking fails when the name is taken, also when somebody takes it just now; renaming would overwrite.
    withTemporary(file, text, (temporary) => linkSync(temporary, file));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function withTemporary(target: string, text: string | Uint8Array, place: (temporary: string) => void): void {
  // In the same folder: a rename across disks would be a copy, which can be seen half done.
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}
