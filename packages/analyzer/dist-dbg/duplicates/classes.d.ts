import type { CloneClass } from '../model/clone.ts';
import type { Options } from '../options.ts';
import type { Copies } from './longest.ts';
/** The classes that are worth telling, by place: long enough, across units, and in no larger class. */
export declare function classesOf(found: readonly Copies[], { minTokens, minLines }: Options['duplicates']): CloneClass[];
//# sourceMappingURL=classes.d.ts.map