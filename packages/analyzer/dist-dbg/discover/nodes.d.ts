import type { Path, Place, Range } from '../model/place.ts';
import type { DocumentNode, MapEntry } from './document.ts';
/** A parsed text, and the first place that is not valid. */
export interface Parsed {
    readonly root?: DocumentNode;
    readonly fault?: {
        readonly range: Range;
        readonly reason: string;
    };
}
/** Levels below this one are not read: nobody writes them, and whoever walks the nodes may call itself. */
export declare const DEEPEST = 200;
/** The entry of a map under a key; undefined where the node is no map. */
export declare function entryOf(node: DocumentNode | undefined, key: string): MapEntry | undefined;
/** The value below a path of keys. */
export declare function valueOf(node: DocumentNode | undefined, ...keys: readonly string[]): DocumentNode | undefined;
/** The entries of a map; none where the node is no map. */
export declare function entriesOf(node: DocumentNode | undefined): readonly MapEntry[];
/** The items of a list; none where the node is no list. */
export declare function itemsOf(node: DocumentNode | undefined): readonly DocumentNode[];
/** A scalar as text: a number as written, `true` or `false`; undefined for null and everything else. */
export declare function textOf(node: DocumentNode | undefined): string | undefined;
/** Where a node stands. */
export declare function placeOf(file: Path, node: DocumentNode): Place;
/** Of entries with one key the last counts. */
export declare function lastOfEachKey(entries: readonly MapEntry[]): MapEntry[];
//# sourceMappingURL=nodes.d.ts.map