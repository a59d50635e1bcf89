import type { ts } from 'ts-morph';
/** The expression without what changes nothing about its value here: parentheses, type assertions, `await`, `(0, x)`. */
export declare function bareExpression(expression: ts.Expression): ts.Expression;
/** `Object.assign`, `process.exit`: written so, whatever the name means there. */
export declare function isGlobalMember(node: ts.Expression, object: string, member: string): boolean;
//# sourceMappingURL=bare-expression.d.ts.map