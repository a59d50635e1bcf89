import type { Analysis } from '@layerlint/analyzer';
import type { Io } from '../io.ts';
import { type Looking, type Study, study } from '../study.ts';
import { counted } from '../text.ts';
import type { FixFlags } from './flags.ts';
import { mend, type Mended } from './mend.ts';
import { patchOf } from './patch.ts';
import { writeChanges } from './write-changes.ts';

/** The folder after its fixes, written or not. */
export interface Fixed {
  /** What is left to report. */
  readonly study: Study;
  /** Instead of a report, where nothing is to be written. */
  readonly patch?: string;
}

export interface Fixing {
  readonly looking: Looking;
  readonly flags: FixFlags;
  readonly io: Io;
}

/** Mends what a first look found, in memory; then writes it and looks once more, or says what would be written. */
export async function withFixes(first: Study, { looking, flags, io }: Fixing): Promise<Fixed> {
  let last = first;
  const look = async (instead: ReadonlyMap<string, string>): Promise<Analysis> => {
    last = await study({ ...looking, instead });
    return last.analysis;
  };
  const changed = first.selection?.changed;
  const mended = await mend(first.analysis, { look, isAsked: (file) => changed?.has(file) ?? true });
  if (flags.fixDryRun) {
    const files = [...mended.changes.keys()];
    io.stderr.write(`layerlint: --fix would mend ${sumUp(mended, files)}.\n`);
    return { study: last, patch: patchOf(mended.changes) };
  }
  const { files, left } = writeChanges(first.root, mended.changes);
  for (const { file, reason } of left) io.stderr.write(`layerlint: ${file} was left as it is: ${reason}.\n`);
  const after = files.length > 0 ? await study(looking) : first;
  const fixed = { findings: countIn(mended, files), files };
  return { study: { ...after, report: { ...after.report, fixed } } };
}

const countIn = ({ findings }: Mended, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (findings.get(file) ?? 0), 0);

const sumUp = (mended: Mended, files: readonly string[]): string =>
  `${counted(countIn(mended, files), 'finding')} in ${counted(files.length, 'file')}`;
