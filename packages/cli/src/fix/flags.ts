import type { Command } from 'commander';
import { UsageError } from '../usage-error.ts';

/** What is to be mended, and whether for good. */
export interface FixFlags {
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly staged?: true;
}

export const asksToFix = ({ fix, fixDryRun }: FixFlags): boolean => fix === true || fixDryRun === true;

export function withFix(command: Command): Command {
  return command
    .option('--fix', 'mend what can be mended without changing what was meant, then report what is left')
    .option('--fix-dry-run', 'print what --fix would change as a patch, and write nothing');
}

/** Files are written in the work tree, and the index holds others. */
export function refuseStaged(flags: FixFlags): void {
  if (asksToFix(flags) && flags.staged)
    throw new UsageError('--fix mends the work tree, and --staged judges the git index', 'Leave out one of the two');
}
