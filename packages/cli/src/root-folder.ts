import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from './did-you-mean.ts';
import { reasonOf, UsageError } from './usage-error.ts';

/** The absolute path of the folder to look at, once it is known to be a folder that can be read. */
export function rootFolder(root: string, cwd: string, commands: readonly string[] = []): string {
  if (root === '') throw new UsageError('ROOT is empty', 'Name a folder, or leave it out to look at the current one');
  const folder = resolve(cwd, root);
  if (!isFolder(folder, root, commands)) {
    throw new UsageError(`${root} is a file`, 'Name the folder of the repository that deploys your functions');
  }
  return folder;
}

function isFolder(folder: string, root: string, commands: readonly string[]): boolean {
  try {
    if (!statSync(folder).isDirectory()) return false;
    readdirSync(folder);
    return true;
  } catch (error) {
    throw new UsageError(`cannot read ${root}: ${reasonOf(error)}`, hintFor(root, commands));
  }
}

/** A misspelt command reaches us as a folder. */
function hintFor(root: string, commands: readonly string[]): string {
  const command = /[/\\.]/.test(root) ? undefined : nearest(root, commands);
  if (command !== undefined) return `Did you mean the command ${command}?`;
  return 'Name a folder that exists and that you may read';
}
