import type { DeclaredFunction } from '../../reader.ts';
/** A bus may be subscribed to more than once, in words that are the same: the second is called so. */
export declare function withOwnIds(functions: readonly DeclaredFunction[]): DeclaredFunction[];
//# sourceMappingURL=own-ids.d.ts.map