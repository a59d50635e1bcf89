import type { CloneClass } from '../model/clone.ts';
import type { Facts } from '../model/facts.ts';
import type { Path } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import { type Piece } from './needs.ts';
/** Code that the same functions carry, each in a zip of its own: what one layer could hold for all of them. */
export interface Candidate {
    /** Sorted. */
    readonly functions: readonly UnitId[];
    /** Modules that all of them reach and nobody else does. Sorted. */
    readonly modules: readonly Path[];
    /** Modules that those need and that other functions reach too. Sorted. */
    readonly pulled: readonly Path[];
    /** Copies that stand in different functions, without those in layers and tests. */
    readonly classes: readonly CloneClass[];
}
/**
 * Modules and clone classes with equal reach belong together, as a bundler puts modules with the same entries into one
 * chunk: a layer of exactly these adds nothing unused to any function.
 *
 *   money.ts    reached by orders, refunds  ┐ one candidate
 *   formatDate  copied in orders, refunds   ┘ for orders and refunds
 *   stock.ts    reached by orders             nobody shares it
 *
 * Then each candidate is closed under imports. A module brings along what it imports; a copy whose imports are not
 * copied with it stays where it is, because each function may mean another file by the same specifier.
 */
export declare function findCandidates(facts: Facts, minFunctions: number): readonly Candidate[];
/** Whether the names a piece takes from other modules stand in code that moves too. */
export declare function isCovered(piece: Piece, by: {
    readonly fragments: readonly Piece[];
    readonly moving: ReadonlySet<Path>;
}, functions: readonly UnitId[], facts: Facts): boolean;
//# sourceMappingURL=group.d.ts.map