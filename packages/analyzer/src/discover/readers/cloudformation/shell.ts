import type { Path } from '../../../model/place.ts';
import { joinPath } from '../../../paths.ts';
import type { Word } from './shell-words.ts';
import { ARTIFACTS, SOURCE, type StagedFiles } from './staged-files.ts';

/** A shell that runs one recipe line. */
export interface Shell {
  readonly staged: StagedFiles;
  folder: Path;
}

/** What a command did to the staged files; `foreign`: it added files of another language, which we do not follow. */
export type Effect = 'followed' | 'foreign' | 'unknown';

/** The path a word means; undefined outside the build. */
export function pathOf({ folder }: Shell, text: string): Path | undefined {
  if (text.startsWith('~')) return undefined;
  const path = text.startsWith('/') ? joinPath(text) : joinPath(folder, text);
  return path !== undefined && [SOURCE, ARTIFACTS].includes(path.split('/')[0] ?? '') ? path : undefined;
}

/** The paths that words name, patterns unfolded; what lies outside the build is left out. */
export function expandWords(shell: Shell, words: readonly Word[]): Path[] {
  return words.flatMap(({ text, isPattern }) => {
    const path = pathOf(shell, text);
    if (path === undefined) return [];
    if (!isPattern) return [path];
    return path
      .split('/')
      .reduce<Path[]>((folders, segment) => folders.flatMap((folder) => matching(shell.staged, folder, segment)), ['']);
  });
}

function matching(staged: StagedFiles, folder: Path, segment: string): Path[] {
  const below = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  if (!segment.includes('*')) return [below(segment)];
  const pieces = segment.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${pieces.join('.*')}$`);
  return staged
    .visibleNames(folder)
    .filter((name) => pattern.test(name))
    .map(below);
}
