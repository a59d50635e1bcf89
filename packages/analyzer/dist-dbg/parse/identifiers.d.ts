import type { ts } from 'ts-morph';
/** `free` to be renamed, `exact` because its text is what counts, or `both`: the shorthand `{ total }` names a property and a binding. */
export type IdentifierRole = 'free' | 'exact' | 'both';
/** What a renaming may do to an identifier. */
export declare function roleOf(node: ts.Identifier): IdentifierRole;
/** After a dot, or as the key of a member. */
export declare function isPropertyName(node: ts.Node): boolean;
//# sourceMappingURL=identifiers.d.ts.map