import type { Facts } from '../model/facts.ts';
import type { Reason } from '../model/proposal.ts';
import type { Layer } from '../model/workspace.ts';
import type { Candidate } from './group.ts';
/** `shared-money`: after the file that all share, else after the longest function, else after the folder. */
export declare function nameOf({ modules, classes }: Candidate): string;
export declare function titleOf(candidate: Candidate, home: Layer | undefined, facts: Facts): string;
/** One reason for each class and module, on the first place of each. */
export declare function reasonsFor({ modules, pulled, classes, functions }: Candidate, facts: Facts): readonly Reason[];
/** What the move brings with it, beside what could not be checked. */
export declare function risksOf(candidate: Candidate, home: Layer | undefined, facts: Facts): readonly string[];
//# sourceMappingURL=words.d.ts.map