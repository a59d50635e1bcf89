import type { Facts } from '../model/facts.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Layer } from '../model/workspace.ts';
import type { Candidate } from './group.ts';
export type Price = Pick<Proposal, 'saves' | 'costs'>;
/** What a candidate saves and costs, in a layer of its own or in one that all its functions attach already. */
export declare function priceOf({ functions, modules, pulled, classes }: Candidate, home: Layer | undefined, facts: Facts): Price;
//# sourceMappingURL=price.d.ts.map