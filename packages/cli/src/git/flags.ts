import type { Command } from 'commander';
import { notEmpty } from '../flags.ts';

/** What is asked of git. */
export interface GitFlags {
  readonly staged?: true;
  readonly since?: string;
}

export const asksGit = ({ staged, since }: GitFlags): boolean => staged === true || since !== undefined;

export function withGit(command: Command): Command {
  return command
    .option('--staged', 'judge what the git index holds, not the work tree; of duplicates, those in staged files')
    .option(
      '--since <REF>',
      'only what lies in files that changed since the history of this commit and ours parted',
      notEmpty,
    );
}
