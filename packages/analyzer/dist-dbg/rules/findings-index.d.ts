import type { Edit, Finding } from '../model/finding.ts';
import type { Path, Range } from '../model/place.ts';
/**
 * What project rules found and module rules left alone, for the ESLint plugin, which sees one file at a time. Paths are
 * relative to the root; offsets are those ESLint counts: without a byte order mark.
 */
export interface FindingsIndex {
    readonly files: Readonly<Record<Path, IndexedFile>>;
    /**
     * By folder, the names of the source files that were there and were not judged. All others were judged or are new, and
     * of both module rules speak, so they need no place here.
     */
    readonly unjudged: Readonly<Record<Path, readonly string[]>>;
}
/** One file's findings, and which text they were made for. */
export interface IndexedFile {
    readonly hash: string;
    readonly findings: readonly IndexedFinding[];
}
/** A finding without its words, which ESLint fills in from the rule. */
export interface IndexedFinding {
    readonly rule: string;
    readonly messageId: string;
    readonly data: Readonly<Record<string, string>>;
    readonly range: Range;
    readonly anchor?: Anchor;
    /** Edits within the finding's range: they move along with it. */
    readonly fix?: readonly Edit[];
}
/** Text around a finding that occurs once in its file; `at` is where the finding begins in it. */
export interface Anchor {
    readonly text: string;
    readonly at: number;
}
/** What the index is made of: all findings, because ESLint heeds its disable comments itself. */
export interface Checked {
    readonly findings: readonly Finding[];
    readonly suppressed: readonly Finding[];
    readonly unjudged: readonly Path[];
    readonly textOf: (file: Path) => string | undefined;
}
/** The index as text. */
export declare function findingsIndex({ findings, suppressed, unjudged, textOf }: Checked): string;
/** Whether the index knows of a file that it was not judged. */
export declare function isUnjudged({ unjudged }: FindingsIndex, file: Path): boolean;
/** The findings that still hold for a text, where they now stand. What an edit has touched is left out: it may be mended. */
export declare function relocate({ hash, findings }: IndexedFile, text: string): readonly IndexedFinding[];
/** Undefined when the text is no index, or one of another version: then there is nothing to say. */
export declare function readFindingsIndex(text: string): FindingsIndex | undefined;
//# sourceMappingURL=findings-index.d.ts.map