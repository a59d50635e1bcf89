import { typescript } from "./typescript.js";
/** Leaves out what style decides: semicolons, trailing commas, commas between members, parentheses around what ends there anyway. */
export function createPunctuation(syntax, writer) {
    const ts = typescript();
    const { SyntaxKind } = ts;
    const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, syntax.languageVariant, syntax.text);
    return (from, to, node) => {
        let comma = -1;
        for (let at = from; at < to; at = scanner.getTokenEnd()) {
            scanner.resetTokenState(at);
            const kind = scanner.scan();
            if (kind === SyntaxKind.EndOfFileToken)
                break;
            const start = scanner.getTokenStart();
            if (comma >= 0 && !isClosing(kind))
                writer.mark(SyntaxKind.CommaToken, comma, comma + 1);
            comma = -1;
            if (kind === SyntaxKind.CommaToken) {
                if (node.kind !== SyntaxKind.ObjectLiteralExpression)
                    comma = start;
            }
            else if (!isStyle(kind, node))
                writer.mark(kind, start, scanner.getTokenEnd());
        }
        if (comma >= 0)
            writer.mark(SyntaxKind.CommaToken, comma, comma + 1);
    };
}
function isClosing(kind) {
    const { SyntaxKind } = typescript();
    return (kind === SyntaxKind.CloseBraceToken ||
        kind === SyntaxKind.CloseBracketToken ||
        kind === SyntaxKind.CloseParenToken ||
        kind === SyntaxKind.GreaterThanToken);
}
function isStyle(kind, node) {
    const { SyntaxKind } = typescript();
    if (kind === SyntaxKind.SemicolonToken)
        return node.kind !== SyntaxKind.ForStatement;
    if (kind !== SyntaxKind.OpenParenToken && kind !== SyntaxKind.CloseParenToken)
        return false;
    if (typescript().isParenthesizedExpression(node))
        return isRedundant(node);
    return typescript().isArrowFunction(node) && hasPlainParameter(node);
}
/** Formatters put parentheses around a value that they break over lines: `return (a && b)`. */
function isRedundant({ parent, expression }) {
    const ts = typescript();
    if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken)
        return false;
    if (ts.isBinaryExpression(parent))
        return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left.end <= expression.pos;
    return (ts.isReturnStatement(parent) ||
        ts.isThrowStatement(parent) ||
        ts.isVariableDeclaration(parent) ||
        ts.isPropertyAssignment(parent) ||
        ts.isArrowFunction(parent) ||
        ts.isJsxExpression(parent));
}
function hasPlainParameter({ parameters, typeParameters, type }) {
    const [first, second] = parameters;
    if (!first || second || typeParameters || type)
        return false;
    return (typescript().isIdentifier(first.name) &&
        !first.type &&
        !first.initializer &&
        !first.dotDotDotToken &&
        !first.questionToken);
}
//# sourceMappingURL=punctuation.js.map