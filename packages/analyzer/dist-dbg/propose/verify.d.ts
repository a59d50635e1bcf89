import type { Facts } from '../model/facts.ts';
import type { Layer } from '../model/workspace.ts';
import { type Candidate } from './group.ts';
/** `impossible` breaks a limit for sure; a doubt is what could not be checked, in words for the user. */
export interface Verdict {
    readonly impossible: boolean;
    readonly doubts: readonly string[];
}
/** Checks candidates once more against the facts alone, whatever the code that built them believed. */
export declare function createVerifier(facts: Facts): (candidate: Candidate, home: Layer | undefined) => Verdict;
//# sourceMappingURL=verify.d.ts.map