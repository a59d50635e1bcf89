/** What an `import` or `export` declaration names. */
export interface Clause {
    readonly kind: 'import' | 'export' | 'import-equals';
    readonly typeOnly: boolean;
    /** Of the specifier, quotes included. */
    readonly start: number;
    readonly end: number;
    /** Where reading goes on. */
    readonly next: number;
}
/** `import './register'`: nothing but the specifier, which begins at `start`. */
export declare const specifierClause: (text: string, start: number) => Clause | undefined;
/**
 * Reads on behind `import`, where neither a parenthesis, a dot nor a quote follows. Undefined: not the usual form. A number:
 * a declaration without a specifier, ended there.
 */
export declare function importClause(text: string, from: number): Clause | number | undefined;
/** Reads on behind `export`. A number: what follows is read like any other code, from there. */
export declare function exportClause(text: string, from: number): Clause | number | undefined;
//# sourceMappingURL=clauses.d.ts.map