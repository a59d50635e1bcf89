import type { ts } from 'ts-morph';
/** The function, method or class that a node is: its own name, or the one it is assigned to. */
export declare function nameOf(node: ts.Node): string | undefined;
/** For a function that a call wraps: `const handler = traced(async () => …)`. */
export declare function nameThroughCalls(node: ts.Node): string | undefined;
/** The one function or class that a statement declares; one that a call wraps only where `throughCalls`. */
export declare function declaredBy(statement: ts.Node, throughCalls: boolean): string | undefined;
//# sourceMappingURL=names.d.ts.map