import { createTwoFilesPatch } from 'diff';
import type { Change } from './mend.ts';

/** The changes as a patch that `git apply` and `patch -p1` take. */
export function patchOf(changes: ReadonlyMap<string, Change>): string {
  return [...changes].map(([file, { before, after }]) => onePatch(file, before, after)).join('');
}

function onePatch(file: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
  // The line of `=` above each file is Subversion's.
  return patch?.replace(/^=+\n/, '') ?? '';
}
