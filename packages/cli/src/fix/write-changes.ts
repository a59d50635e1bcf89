import { Buffer } from 'node:buffer';
import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { reasonOf } from '../usage-error.ts';
import { writeWhole } from '../write-file.ts';
import type { Change } from './mend.ts';

/** What became of each file. */
export interface Written {
  readonly files: readonly string[];
  /** Those that were left as they are, and why. */
  readonly left: readonly { readonly file: string; readonly reason: string }[];
}

/** Writes each file whole or not at all, and only where it still holds what was looked at, byte for byte. */
export function writeChanges(root: string, changes: ReadonlyMap<string, Change>): Written {
  const files: string[] = [];
  const left: { file: string; reason: string }[] = [];
  for (const [file, change] of changes) {
    const reason = troubleWriting(root, file, change);
    if (reason === undefined) files.push(file);
    else left.push({ file, reason });
  }
  return { files, left };
}

function troubleWriting(root: string, file: string, { before, after }: Change): string | undefined {
  const path = join(root, file);
  try {
    if (!realpathSync(path).startsWith(realpathSync(root) + sep)) return 'it is a link to a file elsewhere';
    // What is no UTF-8 was read with replacements, and would be written with them.
    if (!readFileSync(path).equals(Buffer.from(before))) return 'it changed in the meantime, or is not UTF-8';
    writeWhole(path, after);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
