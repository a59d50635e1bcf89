import type { Command } from 'commander';
import { notEmpty } from '../flags.ts';

/** What is asked of git. */
export interface GitFlags {
  readonly staged?: true;
  readonly since?: string;
  readonly blame?: true;
}

export const asksGit = ({ staged, since, blame }: GitFlags): boolean =>
  staged === true || since !== undefined || blame === true;

export function withGit(command: Command): Command {
  return command
    .option('--staged', 'judge what the git index holds, not the work tree; of duplicates, those in staged files')
    .option(
      '--since <REF>',
      'only what lies in files that changed since the history of this commit and ours parted',
      notEmpty,
    );
}

export function withBlame(command: Command): Command {
  return command.option(
    '--blame',
    'who changed each copy last, and first those that were the same once; reads the history of the largest classes, which takes its time',
  );
}
