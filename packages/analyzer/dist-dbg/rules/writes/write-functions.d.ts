import type { ts } from 'ts-morph';
import { type StaticName } from './static-names.ts';
/** What a call does to the paths it is given. */
export interface WriteFunction {
    /** Which arguments are paths it changes, the one that decides first. */
    readonly paths: readonly number[];
    readonly verb: 'writes to' | 'removes' | 'changes';
    /** It adds random letters to its path: this stands for them. */
    readonly adds?: string;
}
/** Six, written as the manual of mkdtemp(3) writes them: no path says which they will be. */
export declare const RANDOM_LETTERS = "XXXXXX";
/** The text of any file that names one of the modules below. */
export declare const NAMES_A_FILE_MODULE: RegExp;
/** What a call of this name does to files; undefined when it only reads, or is nobody we know. */
export declare function writeFunction({ module, members }: StaticName, call: ts.CallExpression): WriteFunction | undefined;
/** The call as the user wrote it, short enough for a sentence. */
export declare function callName(call: ts.CallExpression): string;
//# sourceMappingURL=write-functions.d.ts.map