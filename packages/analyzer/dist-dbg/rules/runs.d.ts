import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
/** Whether anything of an import is left when TypeScript has taken the types out. */
export declare function runs({ from, site }: Edge, { graph }: Facts): boolean;
//# sourceMappingURL=runs.d.ts.map