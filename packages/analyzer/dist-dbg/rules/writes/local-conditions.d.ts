import type { ts } from 'ts-morph';
import type { Bindings } from './bindings.ts';
/** Whether a condition that comes out so proves that the code does not run on Lambda. */
export type LocalTest = (condition: ts.Expression, outcome: boolean) => boolean;
/** Conditions are followed through `!`, `&&`, `||`, comparisons and the constants they are kept in. */
export declare function createLocalTest(bindings: Bindings): LocalTest;
//# sourceMappingURL=local-conditions.d.ts.map