/** Relative to the workspace root, forward slashes, no leading `./`; the root itself is `''`. Absolute paths stay in the host. */
export type Path = string;
/** Offsets into a file's text, in UTF-16 units, end exclusive. Lines and columns are the report's business. */
export type Range = readonly [start: number, end: number];
/** Somewhere a reader can open. Without a range it means the whole file. */
export interface Place {
    readonly file: Path;
    readonly range?: Range;
}
/** A value and the text that states it, so that a finding can stand on exactly that text. */
export interface Stated<T> {
    readonly value: T;
    readonly at: Place;
}
//# sourceMappingURL=place.d.ts.map