import { type Effect, type Shell } from './shell.ts';
/** `npm install` and its kin in a folder with a `package.json`. Packages named on the command line are not followed. */
export declare function install(program: string, words: readonly string[], shell: Shell): Effect;
//# sourceMappingURL=npm-install.d.ts.map