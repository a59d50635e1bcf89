import type { Outcomes } from './known-text.ts';
/** A read-only place on Lambda. */
export type ReadOnlyPlace = 'opt' | 'elsewhere';
/** Where a path surely leads, if that is read-only: one writable or unknown outcome, and there is nothing to say. */
export declare function readOnlyPlace(paths: Outcomes, mounts?: readonly string[]): ReadOnlyPlace | undefined;
//# sourceMappingURL=places.d.ts.map