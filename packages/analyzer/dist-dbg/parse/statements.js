import { typescript } from "./typescript.js";
/** The statements a node lists, or what counts as such: a class's members, a switch's cases, an object's members that are functions. */
export function statementsOf(node) {
    const ts = typescript();
    if (ts.isSourceFile(node) || ts.isBlock(node) || ts.isModuleBlock(node) || ts.isCaseOrDefaultClause(node))
        return node.statements;
    if (ts.isClassLike(node))
        return node.members;
    if (ts.isCaseBlock(node))
        return node.clauses;
    return ts.isObjectLiteralExpression(node) ? node.properties.filter(isFunctionMember) : undefined;
}
function isFunctionMember(member) {
    const ts = typescript();
    return ts.isFunctionLike(member) || (ts.isPropertyAssignment(member) && ts.isFunctionLike(member.initializer));
}
/** Whether a node is alike everywhere and says nothing about copies: imports, exports of names, types, enums. */
export function isWiring(node) {
    const ts = typescript();
    switch (node.kind) {
        case ts.SyntaxKind.ImportDeclaration:
        case ts.SyntaxKind.ImportEqualsDeclaration:
        case ts.SyntaxKind.ExportDeclaration:
        case ts.SyntaxKind.InterfaceDeclaration:
        case ts.SyntaxKind.TypeAliasDeclaration:
        case ts.SyntaxKind.EnumDeclaration:
            return true;
        case ts.SyntaxKind.VariableStatement: {
            const { declarations } = node.declarationList;
            return declarations.every(({ initializer }) => initializer !== undefined && isImported(initializer));
        }
        case ts.SyntaxKind.ExpressionStatement:
            return isWiringExpression(node.expression);
        default:
            return false;
    }
}
/** `require('./money')`, `module.exports = { total, refund }`, or `'use strict'`. */
function isWiringExpression(expression) {
    const ts = typescript();
    if (!ts.isBinaryExpression(expression))
        return isImported(expression) || ts.isStringLiteral(expression);
    return /^(?:module\.)?exports\b/.test(expression.left.getText()) && isExported(expression.right);
}
function isExported(value) {
    const ts = typescript();
    if (ts.isIdentifier(value) || isImported(value))
        return true;
    if (ts.isBinaryExpression(value))
        return isWiringExpression(value);
    if (!ts.isObjectLiteralExpression(value))
        return false;
    return value.properties.every((member) => {
        if (ts.isPropertyAssignment(member))
            return ts.isIdentifier(member.initializer) || isImported(member.initializer);
        return (ts.isShorthandPropertyAssignment(member) ||
            (ts.isSpreadAssignment(member) && (ts.isIdentifier(member.expression) || isImported(member.expression))));
    });
}
/** `require('…')`, `await import('…')`, and what is read from them or made by calling them. */
function isImported(node) {
    const ts = typescript();
    let inner = node;
    for (;;) {
        if (ts.isCallExpression(inner)) {
            const { expression } = inner;
            if (expression.kind === ts.SyntaxKind.ImportKeyword ||
                (ts.isIdentifier(expression) && expression.text === 'require'))
                return true;
            inner = expression;
        }
        else if (ts.isPropertyAccessExpression(inner) ||
            ts.isParenthesizedExpression(inner) ||
            ts.isAwaitExpression(inner))
            inner = inner.expression;
        else
            return false;
    }
}
//# sourceMappingURL=statements.js.map