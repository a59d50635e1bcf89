import { type Run } from './run.ts';
/** Which name of one source stands for which of another, both ways, as far as they were compared. */
export interface Renaming {
    readonly names: Map<number, number>;
    readonly back: Map<number, number>;
}
/** Takes back what an `alignment` added. */
export type Undo = () => void;
export declare const emptyRenaming: () => Renaming;
/** Whether two runs are equal up to a renaming that is consistent with the one so far, which then grows; else it stays as it was. */
export declare function align(one: Run, other: Run, renaming: Renaming): Undo | undefined;
/** Sorts runs into groups that are equal up to renaming. The first of each is what the others were compared with. */
export declare function groupAlike(runs: readonly Run[]): Run[][];
//# sourceMappingURL=renaming.d.ts.map