import { type Row, type Run } from './run.ts';
/** The shortest runs that are worth a word, equal up to renaming, with fragments in more than one set of units. */
export interface Seed {
    readonly runs: readonly Run[];
}
/**
 * From every statement on, the shortest run of `minTokens`, sorted into groups that are alike.
 *
 * Of a copied stretch, however long, each such run is a copy too: what has no like in another unit after the first, cheap
 * comparison (one number for a run) is dropped there, and that is nearly everything.
 */
export declare function findSeeds(rows: readonly Row[], minTokens: number): Seed[];
//# sourceMappingURL=seeds.d.ts.map