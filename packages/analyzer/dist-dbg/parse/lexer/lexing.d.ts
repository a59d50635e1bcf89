import { type FunctionStart, type OpenSite, type Scope, type ScopeKind } from './scopes.ts';
import type { Recorded } from './code.ts';
/** One file's text, read up to `at`. */
export interface Lexing {
    readonly text: string;
    /** Whether `<` may begin an element; in plain TypeScript it begins types. */
    readonly jsx: boolean;
    /** Whether comments may hold types. */
    readonly isJavaScript: boolean;
    at: number;
    /** The token before `at`, and the one before that. */
    last: number;
    beforeLast: number;
    lastStart: number;
    lastEnd: number;
    readonly sites: OpenSite[];
    readonly stack: Scope[];
    /** The innermost open bracket. */
    scope: Scope;
    hasDecorators: boolean;
    /** How often `import(` was read as code. */
    importCalls: number;
    /** Where all tokens are wanted. */
    readonly recorded: Recorded | undefined;
    /** What a call loads is no literal. */
    isComputed: boolean;
    /** Something stands here that only the compiler can tell: all else that was read is void. */
    doubt: boolean;
}
export declare function createLexing(text: string, { jsx, isJavaScript, recorded }: Pick<Lexing, 'jsx' | 'isJavaScript'> & {
    readonly recorded?: Recorded | undefined;
}): Lexing;
/** Takes the characters up to `end` as one token. */
export declare function step(lexing: Lexing, kind: number, end: number): void;
export declare function addSite(lexing: Lexing, { kind, typeOnly, start, end, mock, isOpen }: Omit<OpenSite, 'specifier' | 'lazy'>): void;
/** A call that loads what its argument gives, which is read when all tokens are known. */
export declare function addOpenSite(lexing: Lexing, open: number, kind: OpenSite['kind'], mock: boolean): void;
export declare function openScope(lexing: Lexing, kind: ScopeKind, detail?: {
    readonly body?: FunctionStart;
    readonly name?: string;
}): void;
/** Ends the innermost scope before `lexing.at`; what it was tells whether its imports are lazy. */
export declare function closeScope(lexing: Lexing, end: number): Scope;
/** A comma, a semicolon, a bracket or a new statement ends the arrow functions without braces before it. */
export declare function endArrow(lexing: Lexing): void;
/** `=>`: its function began with its parameters. */
export declare function arrowStart({ scope, sites, last, lastStart }: Lexing): FunctionStart;
/** Begins, or goes on with, an arrow function whose body is an expression. */
export declare function beginArrow(lexing: Lexing, started: FunctionStart): void;
/** No site lies in anything that is still open: nothing that follows can change one. */
export declare function isSettled({ stack, sites }: Lexing): boolean;
//# sourceMappingURL=lexing.d.ts.map