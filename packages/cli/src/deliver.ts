import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Io } from './io.ts';
import { reasonOf, UsageError } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

/** Fails before the work begins when its result could not be written. */
export function checkOutput(output: string | undefined, cwd: string): void {
  if (output === undefined) return;
  const file = resolve(cwd, output);
  const folder = statSync(dirname(file), { throwIfNoEntry: false });
  if (!folder?.isDirectory())
    throw new UsageError(`cannot write ${output}: there is no folder ${dirname(file)}`, 'Create it first');
  const taken = statSync(file, { throwIfNoEntry: false });
  if (output.endsWith('/') || taken?.isDirectory())
    throw new UsageError(`cannot write ${output}: it is a folder`, 'Name a file for --output');
}

/** The report, to where the user wants it: a file, else standard output. */
export function deliver(text: string, output: string | undefined, io: Io): void {
  if (output === undefined) {
    io.stdout.write(text);
    return;
  }
  try {
    writeWhole(resolve(io.cwd, output), text);
  } catch (error) {
    throw new UsageError(`cannot write ${output}: ${reasonOf(error)}`, 'Choose another place with --output');
  }
}
