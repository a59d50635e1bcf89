import type { Facts } from '../model/facts.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Options } from '../options.ts';
/** The layers that would pay off, those that save most first. */
export declare function propose(facts: Facts, options: Options['proposals']): readonly Proposal[];
//# sourceMappingURL=index.d.ts.map