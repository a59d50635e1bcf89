import type { Range } from '../../../model/place.ts';
/** A word of a line, quotes taken off. */
export interface ArcWord {
    readonly text: string;
    readonly range: Range;
}
/** An entry of a section: a line that is not indented, and the indented ones below it. */
export interface ArcItem {
    /** At least one. */
    readonly words: readonly [ArcWord, ...ArcWord[]];
    readonly properties: readonly (readonly [ArcWord, ...ArcWord[]])[];
}
/** The entries of each `@section`, by its name without the sign. */
export type ArcSections = ReadonlyMap<string, readonly ArcItem[]>;
/** Reads Architect's own format: sections, lines of words, two spaces for what belongs to the line above, `#` for comments. */
export declare function parseArc(text: string): ArcSections;
/** The word after a property's name. */
export declare function propertyOf({ properties }: ArcItem, name: string): ArcWord | undefined;
//# sourceMappingURL=arc-file.d.ts.map