import type { Reading } from './reader.ts';
/**
 * What a CDK application's source declares, and again each template that was synthesized from it, becomes one unit: the
 * source's, with what only a template knows. Twins have the same path of construct ids; where the stack's own id differs,
 * functions must have the same exported handler too, and a path that several constructs of the source have pairs with none.
 */
export declare function uniteTwins({ functions, layers, exports, problems }: Reading): Reading;
//# sourceMappingURL=twins.d.ts.map