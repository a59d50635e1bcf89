import type { Range } from '../../../../model/place.ts';
/** Ends the reading of one block; it never leaves this folder. */
export declare class SyntaxFault extends Error {
    readonly at: number;
    constructor(at: number, reason: string);
}
/** A position in a text. It guards that comments are nothing, that a line's end counts only where it ends something, and that nesting ends. */
export declare class Cursor {
    #private;
    readonly text: string;
    at: number;
    constructor(text: string, at?: number, whole?: Range);
    rangeFrom(start: number): Range;
    /** Past blanks, comments and, inside brackets, line ends. */
    skipSpace(): void;
    skipLines(): void;
    /** Whether this text stands next, after blanks. */
    sees(text: string): boolean;
    /** Goes past this text when it stands next. */
    takes(text: string): boolean;
    expect(text: string, reason: string): void;
    name(): string | undefined;
    /** A name that must be exactly this word. */
    takesWord(word: string): boolean;
    /** What a sticky pattern finds here. */
    match(pattern: RegExp): RegExpExecArray | undefined;
    /** Reads something inside brackets: line ends count there or not, whatever they did outside. */
    within<T>(linesCount: boolean, read: () => T): T;
    /** Reads one level further down; too deep is a fault. */
    deeper<T>(read: () => T): T;
    fail(reason: string): never;
}
//# sourceMappingURL=cursor.d.ts.map