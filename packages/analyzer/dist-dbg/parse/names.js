import { typescript } from "./typescript.js";
/** The function, method or class that a node is: its own name, or the one it is assigned to. */
export function nameOf(node) {
    const ts = typescript();
    if (ts.isConstructorDeclaration(node))
        return 'constructor';
    if (!ts.isFunctionLike(node) && !ts.isClassLike(node))
        return undefined;
    return (node.name && nameText(node.name)) ?? nameOfTarget(climb(node, isBracket));
}
/** For a function that a call wraps: `const handler = traced(async () => …)`. */
export function nameThroughCalls(node) {
    const ts = typescript();
    if (!ts.isFunctionLike(node))
        return undefined;
    return nameOfTarget(climb(node, (outer) => isBracket(outer) || ts.isCallExpression(outer)));
}
/** The one function or class that a statement declares; one that a call wraps only where `throughCalls`. */
export function declaredBy(statement, throughCalls) {
    const value = valueOf(statement);
    if (!value)
        return nameOf(statement);
    const inner = unwrapped(value, throughCalls);
    return nameOf(inner) ?? (throughCalls ? nameThroughCalls(inner) : undefined);
}
function valueOf(statement) {
    const ts = typescript();
    if (ts.isPropertyAssignment(statement) || ts.isPropertyDeclaration(statement))
        return statement.initializer;
    if (ts.isExpressionStatement(statement))
        return ts.isBinaryExpression(statement.expression) ? statement.expression.right : undefined;
    if (!ts.isVariableStatement(statement))
        return undefined;
    const [first, second] = statement.declarationList.declarations;
    return second ? undefined : first?.initializer;
}
function unwrapped(value, throughCalls) {
    const ts = typescript();
    const inside = (outer) => {
        if (ts.isCallExpression(outer))
            return throughCalls
                ? outer.arguments.find((one) => ts.isFunctionLike(one) || ts.isCallExpression(one))
                : undefined;
        return ts.isParenthesizedExpression(outer) || ts.isAsExpression(outer) || ts.isSatisfiesExpression(outer)
            ? outer.expression
            : undefined;
    };
    let inner = value;
    for (let next = inside(inner); next; next = inside(inner))
        inner = next;
    return inner;
}
function isBracket(node) {
    const ts = typescript();
    return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
}
function climb(node, over) {
    let outer = node.parent;
    while (over(outer))
        outer = outer.parent;
    return outer;
}
/** What a value is assigned to. `module.exports` names the file, not the function. */
function nameOfTarget(target) {
    const ts = typescript();
    if (ts.isVariableDeclaration(target) || ts.isPropertyAssignment(target) || ts.isPropertyDeclaration(target))
        return nameText(target.name);
    if (!ts.isBinaryExpression(target) || target.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
        return undefined;
    const { left } = target;
    if (ts.isIdentifier(left))
        return left.text;
    return ts.isPropertyAccessExpression(left) && left.name.text !== 'exports' ? left.name.text : undefined;
}
function nameText(name) {
    const ts = typescript();
    return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isPrivateIdentifier(name) ? name.text : undefined;
}
//# sourceMappingURL=names.js.map