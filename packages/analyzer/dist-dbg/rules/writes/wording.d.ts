import type { Range } from '../../model/place.ts';
import { type ReadOnlyPlace } from './places.ts';
import type { Write } from './writes-in.ts';
/** What both rules say about a write: where it stands, and the words for it. */
export interface WriteMatch {
    readonly range: Range;
    readonly data: Readonly<Record<'call' | 'verb' | 'path' | 'instead', string>>;
}
/** The writes that lead to a place, each judged by the first of its paths that is read-only. */
export declare function writesTo(place: ReadOnlyPlace, writes: readonly Write[], mounts?: readonly string[]): Iterable<WriteMatch>;
//# sourceMappingURL=wording.d.ts.map