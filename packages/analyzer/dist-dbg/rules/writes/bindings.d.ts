import type { ts } from 'ts-morph';
/** What a name stands for, as far as the file's text says. */
export type Origin = 
/** What an import brings: members of a module, none for the whole of it. */
{
    readonly kind: 'import';
    readonly module: string;
    readonly members: readonly string[];
}
/** `const name = value`, or with members `const { member: name } = value`. */
 | {
    readonly kind: 'value';
    readonly value: ts.Expression;
    readonly members: readonly string[];
} | {
    readonly kind: 'function';
}
/** Parameters, loop variables, classes and what else only a run can tell. */
 | {
    readonly kind: 'opaque';
};
/** One declared name. */
export interface Binding {
    readonly name: ts.Identifier;
    readonly origin: Origin;
    /** It, or a member of its value, is assigned somewhere: its declaration no longer says what it is. */
    changes: boolean;
}
/** The names, the calls and the uses of one file. */
export interface Bindings {
    readonly calls: readonly ts.CallExpression[];
    /** What an identifier means where it stands; undefined for globals. */
    lookup(identifier: ts.Identifier): Binding | undefined;
    /** Every identifier with this text, in no particular order. */
    named(text: string): readonly ts.Identifier[];
}
/** Walks a file once, without recursion, and settles which names change after they are declared. */
export declare function bindingsOf(syntax: ts.SourceFile): Bindings;
//# sourceMappingURL=bindings.d.ts.map