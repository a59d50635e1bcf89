import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';

/** The expression without what changes nothing about its value here: parentheses, type assertions, `await`, `(0, x)`. */
export function bareExpression(expression: ts.Expression): ts.Expression {
  const ts = typescript();
  let node = expression;
  for (;;) {
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isTypeAssertionExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isAwaitExpression(node)
    ) {
      node = node.expression;
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken) node = node.right;
    else return node;
  }
}

/** `Object.assign`, `process.exit`: written so, whatever the name means there. */
export function isGlobalMember(node: ts.Expression, object: string, member: string): boolean {
  const ts = typescript();
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === member &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === object
  );
}

/** The member that `a.b`, `a?.b` and `a['b']` read. */
export function memberName(node: ts.Node): string | undefined {
  const ts = typescript();
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
    ? node.argumentExpression.text
    : undefined;
}
