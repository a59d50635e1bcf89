import { typescript } from "../../parse/typescript.js";
/** The expression without what changes nothing about its value here: parentheses, type assertions, `await`, `(0, x)`. */
export function bareExpression(expression) {
    const ts = typescript();
    let node = expression;
    for (;;) {
        if (ts.isParenthesizedExpression(node) ||
            ts.isAsExpression(node) ||
            ts.isTypeAssertionExpression(node) ||
            ts.isSatisfiesExpression(node) ||
            ts.isNonNullExpression(node) ||
            ts.isAwaitExpression(node)) {
            node = node.expression;
        }
        else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken)
            node = node.right;
        else
            return node;
    }
}
/** `Object.assign`, `process.exit`: written so, whatever the name means there. */
export function isGlobalMember(node, object, member) {
    const ts = typescript();
    return (ts.isPropertyAccessExpression(node) &&
        node.name.text === member &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === object);
}
//# sourceMappingURL=bare-expression.js.map