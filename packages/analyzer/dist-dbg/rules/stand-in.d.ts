import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
/**
 * Whether a module imports the same thing in two ways, one for Lambda and one for everywhere else:
 * `isLambda ? require('/opt/nodejs/money') : require('../layers/shared/nodejs/money')`.
 */
export declare function hasStandIn({ from, site, target }: Edge, { graph }: Facts): boolean;
//# sourceMappingURL=stand-in.d.ts.map