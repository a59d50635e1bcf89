import type { Path } from '../model/place.ts';
import { completePath, type Tree } from './probe.ts';

/** Finds files whose names differ from what was asked in upper and lower case alone: there on most disks, and not on Lambda. */
export function createNearby(files: Iterable<Path>): (path: Path, fromTypeScript: boolean) => Path | undefined {
  let byLowerCase: Map<string, Path> | undefined;
  const tree: Tree = {
    has: (file) => byLowerCase?.has(file.toLowerCase()) ?? false,
    manifest: () => undefined,
  };
  return (path, fromTypeScript) => {
    byLowerCase ??= new Map([...files].map((file) => [file.toLowerCase(), file]));
    const found = completePath(tree, path, fromTypeScript);
    return found === undefined ? undefined : byLowerCase.get(found.toLowerCase());
  };
}
