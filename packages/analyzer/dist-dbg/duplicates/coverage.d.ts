import { type Run } from './run.ts';
/** Remembers which classes stand where. Classes are added from the largest to the smallest. */
export interface Coverage {
    add(runs: readonly Run[]): void;
    /** Whether one class that was added holds all of these runs: nobody needs to hear of them again. */
    holds(runs: readonly Run[]): boolean;
}
export declare function createCoverage(): Coverage;
//# sourceMappingURL=coverage.d.ts.map