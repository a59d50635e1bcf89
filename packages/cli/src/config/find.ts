import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CONFIG_NAMES = ['ts', 'mts', 'js', 'mjs', 'json', 'jsonc'].map((ending) => `layerlint.config.${ending}`);

/** The config for a folder: its own, else the nearest one above it, up to the top of the git repository and no further. */
export function findConfig(root: string): string | undefined {
  return foldersUpToGitRoot(root)
    .flatMap((folder) => CONFIG_NAMES.map((name) => join(folder, name)))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** Outside a repository only the folder itself: what lies above it was not meant for it. */
function foldersUpToGitRoot(root: string): string[] {
  const folders = [root];
  for (let folder = root; !existsSync(join(folder, '.git')); folder = dirname(folder)) {
    if (dirname(folder) === folder) return [root];
    folders.push(dirname(folder));
  }
  return folders;
}
