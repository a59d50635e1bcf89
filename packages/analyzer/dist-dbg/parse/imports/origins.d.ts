import type { ts } from 'ts-morph';
/** Where a name in a file comes from, as far as one file can tell. Empty: declared, with a value only a run knows. */
export interface Origin {
    /** The value a constant is given. */
    readonly initializer?: ts.Expression;
    /** The module it is imported from, without `node:`. */
    readonly module?: string;
    /** The export of that module; absent for the module as a whole. */
    readonly member?: string;
}
/** The declaration that a name refers to; undefined for globals. */
export declare function originOf(name: ts.Identifier): Origin | undefined;
/** The module and export that a callee means, `path` and `join` for `path.posix.join`; undefined when it is none. */
export declare function importedFunction(callee: ts.Expression): {
    readonly module: string;
    readonly member: string;
} | undefined;
//# sourceMappingURL=origins.d.ts.map