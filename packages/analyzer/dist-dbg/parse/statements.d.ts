import type { ts } from 'ts-morph';
/** The statements a node lists, or what counts as such: a class's members, a switch's cases, an object's members that are functions. */
export declare function statementsOf(node: ts.Node): readonly ts.Node[] | undefined;
/** Whether a node is alike everywhere and says nothing about copies: imports, exports of names, types, enums. */
export declare function isWiring(node: ts.Node): boolean;
//# sourceMappingURL=statements.d.ts.map