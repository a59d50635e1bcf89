import type { Path } from '../model/place.ts';
import type { FileFacts } from '../parse/index.ts';
import type { Identity } from './identities.ts';
/** One file, as the cache keeps it. Facts are there for source files alone. */
export interface Entry extends Identity {
    readonly facts?: FileFacts;
}
/** Entries side by side: a few long arrays are read in a tenth of the time that as many objects take. */
export interface Columns {
    readonly files: readonly Path[];
    readonly stamps: readonly string[];
    readonly hashes: readonly string[];
    readonly flags: Uint8Array;
    readonly bytes: Uint32Array;
    readonly lines: Uint32Array;
    /** The sites of file `n` are those from `sitesFrom[n]` to `sitesFrom[n + 1]`. */
    readonly sitesFrom: Uint32Array;
    readonly specifiers: readonly string[];
    /** For each site its specifier, start, end, line, and flags. */
    readonly sites: Uint32Array;
}
export declare function toColumns(entries: ReadonlyMap<Path, Entry>): Columns;
/** Where each file's entry stands. */
export declare const rowsOf: ({ files }: Columns) => Map<Path, number>;
export declare const identityAt: ({ stamps, hashes }: Columns, row: number) => Identity;
export declare function factsAt(columns: Columns, row: number): FileFacts | undefined;
//# sourceMappingURL=columns.d.ts.map