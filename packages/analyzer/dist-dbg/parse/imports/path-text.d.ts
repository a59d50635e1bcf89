/** In a text that was worked out: the folder of the module. No path holds this character. */
export declare const HERE = "\u0001";
/** Where Lambda unpacks the code, which is also the working directory [FACTS 2]. */
export declare const TASK_ROOT = "/var/task";
export declare const DEEPEST = 60;
/** A text that was worked out, as a specifier: `./x` for what is beside the module. Undefined where it is no path. */
export declare function asSpecifier(worked: string | undefined): string | undefined;
export declare const fileHere: (fileName: string) => string;
export declare const withHoles: (text: string) => string;
/** What a `+` gives. */
export declare const summed: (before: string | undefined, after: string | undefined) => string | undefined;
/** What a function of Node's `path` gives; undefined for those that give no path. */
export declare function ofPathFunction(member: string, parts: readonly (string | undefined)[], hasSpread: boolean): string | undefined;
/** `new URL('./page.html', import.meta.url)`: how ES modules name a file beside them. */
export declare function ofUrl(path: string | undefined, base: string | undefined): string | undefined;
/** A pattern leads somewhere only when the text before its first `*` names a folder or an npm package. */
export declare const namesFolder: (pattern: string) => boolean;
/** The path of a file that a text names beside the module, below `/opt` or in the code folder; undefined for any other text. */
export declare function assetPath(text: string): string | undefined;
/** Callees whose first argument is written, or only the place that a `require` starts from. */
export declare const IS_NOT_READ: RegExp;
/** `exec('invoice')` runs a program that a layer puts into `/opt/bin`, which is on PATH [FACTS 2]. */
export declare function programPath(member: string, command: string): string | undefined;
/** A relative path given to a process or thread starts where the process runs, not where the module lies. */
export declare const forkedPath: (text: string) => string | undefined;
/** The module that a specifier of Node's own names. */
export declare const bare: (module: string) => string;
/** `var` and `let` that nothing in the file gives another value. Compiled code has hardly anything else. */
export declare function isAssignedOnce(name: string, text: string): boolean;
//# sourceMappingURL=path-text.d.ts.map