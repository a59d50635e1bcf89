import type { Path } from '../../../model/place.ts';
import type { Word } from './shell-words.ts';
import { type StagedFiles } from './staged-files.ts';
/** A shell that runs one recipe line. */
export interface Shell {
    readonly staged: StagedFiles;
    folder: Path;
}
/** What a command did to the staged files; `foreign`: it added files of another language, which we do not follow. */
export type Effect = 'followed' | 'foreign' | 'unknown';
/** The path a word means; undefined outside the build. */
export declare function pathOf({ folder }: Shell, text: string): Path | undefined;
/** The paths that words name, patterns unfolded; what lies outside the build is left out. */
export declare function expandWords(shell: Shell, words: readonly Word[]): Path[];
//# sourceMappingURL=shell.d.ts.map