import { type Effect, type Shell } from './shell.ts';
import type { Command } from './shell-words.ts';
/** Carries out one command on the staged files. */
export declare function follow({ after, words, outputs }: Command, shell: Shell): Effect;
//# sourceMappingURL=build-commands.d.ts.map