import type { Facts } from './model/facts.ts';
import type { UnitId } from './model/workspace.ts';
/** Units by name for a message: all of a few, the first of many. */
export declare function namesOf(facts: Pick<Facts, 'workspace'>, ids: readonly UnitId[]): string;
/** `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`; `count` when there are more than the words given. */
export declare function listed(words: readonly string[], count?: number): string;
//# sourceMappingURL=listed.d.ts.map