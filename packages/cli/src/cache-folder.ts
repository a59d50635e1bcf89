import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Without a place that is meant for caches there is none: a checked folder is not ours to fill. */
export function cacheFolder(root: string, named: string | undefined, cwd: string): string | undefined {
  if (named !== undefined) return resolve(cwd, named);
  const installed = join(root, 'node_modules');
  const isFolder = statSync(installed, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? join(installed, '.cache', 'layerlint') : undefined;
}
