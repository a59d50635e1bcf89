import type { Path } from '../../model/place.ts';
import type { ScopeKind } from './scopes.ts';
/** The tokens of a text in the order they were read. */
export interface Recorded {
    readonly kinds: number[];
    readonly starts: number[];
    readonly ends: number[];
    /** What a bracket begins, by the number of its token. */
    readonly scopes: Map<number, ScopeKind>;
}
/** All tokens of a file, for what can be told only by what surrounds it. Tokens go by their numbers. */
export interface Code extends Readonly<Recorded> {
    readonly file: Path;
    readonly text: string;
    readonly isTypeScript: boolean;
    /** Of a bracket, the other one. */
    readonly partners: Int32Array;
    /** The innermost bracket that is open before a token; -1 outside of all. */
    readonly around: Int32Array;
    /** Only the compiler's tree can tell. */
    doubt: boolean;
    /** How much may still be looked at, so that no text can take forever. */
    steps: number;
}
export declare const createRecorded: () => Recorded;
export declare function codeOf({ file, text, recorded }: {
    file: Path;
    text: string;
    recorded: Recorded;
}): Code;
export declare const wordAt: ({ text, starts, ends }: Code, at: number) => string;
export declare const isOpening: (code: Code, at: number) => boolean;
export declare const isClosing: (code: Code, at: number) => boolean;
/** The number of the token that begins at an offset, or of the first one behind it. */
export declare function tokenAt({ starts }: Code, offset: number): number;
/** A reserved word or a name, and not the name of a member. */
export declare const isWord: (code: Code, at: number, word: string) => boolean;
export declare const beginsLine: ({ text, starts, ends }: Code, at: number) => boolean;
/** Whether no expression goes on with a token: it closes a bracket, parts a list, or begins a statement on a line of its own. */
export declare function endsExpression(code: Code, at: number): boolean;
/** The first character of a token. */
export declare const characterAt: ({ text, starts }: Code, at: number) => number;
/** `/…${` and `}…${` of a template. */
export declare const isTemplatePart: (code: Code, at: number) => boolean;
/** Whether one more look is allowed. */
export declare function mayLook(code: Code): boolean;
//# sourceMappingURL=code.d.ts.map