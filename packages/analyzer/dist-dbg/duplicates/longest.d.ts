import { type Run } from './run.ts';
import type { Seed } from './seeds.ts';
/** Runs that are equal up to renaming, at least two, in the order of their sources. */
export type Copies = readonly Run[];
/**
 * Makes each seed as long as all of its runs agree, to both sides.
 *
 * Say A and B share the statements `a b c d e`, C shares only `b c`, and two statements make a seed. The seed `b c` stands in
 * A, B and C and cannot grow, for C has neither `a` nor `d`: one class of three. The seed `a b` stands in A and B alone and
 * grows to `a b c d e`: a class of two. `c d` and `d e` would grow to the same and are skipped.
 */
export declare function growSeeds(seeds: readonly Seed[]): Copies[];
//# sourceMappingURL=longest.d.ts.map