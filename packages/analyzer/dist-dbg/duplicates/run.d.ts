import type { Module, StatementList, TokenStream } from '../model/module.ts';
import type { UnitId } from '../model/workspace.ts';
import { type BlindHash } from './blind-hash.ts';
/** A module that takes part, with all that is worked out about it once. */
export interface Source {
    readonly module: Module;
    readonly tokens: TokenStream;
    /** The units that carry it; sources with one `carrier` number have the same. */
    readonly units: readonly UnitId[];
    readonly carrier: number;
    readonly hash: BlindHash;
}
/** A statement list in its source. Statements are numbered through all rows: the first of this one is `base`. */
export interface Row {
    readonly source: Source;
    readonly list: StatementList;
    readonly base: number;
}
/** Consecutive statements of one row, end exclusive. */
export interface Run {
    readonly row: Row;
    readonly from: number;
    readonly to: number;
}
export declare const firstToken: ({ row, from }: Run) => number;
export declare const tokenEnd: ({ row, to }: Run) => number;
export declare const tokenCount: (run: Run) => number;
export declare const statementCount: ({ list }: Row) => number;
export declare function weightOf({ row, from, to }: Run): number;
/** Whether the runs would be shipped by more than one set of units: what one set carries twice is its own affair. */
export declare function isAcrossUnits(runs: readonly Run[]): boolean;
/** Every statement list of the sources, in order. */
export declare function rowsOf(sources: readonly Source[]): Row[];
export declare function sourceOf(module: Module, tokens: TokenStream, units: readonly UnitId[], carrier: number): Source;
//# sourceMappingURL=run.d.ts.map