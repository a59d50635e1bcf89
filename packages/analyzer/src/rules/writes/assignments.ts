import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { bareExpression, isGlobalMember } from './bare-expression.ts';

/** `name = value`, `name += value`, `name ??= value`: one that gives a whole name a value of its own. */
export interface Assignment {
  readonly node: ts.BinaryExpression;
  readonly name: ts.Identifier;
}

export function assignmentOf(node: ts.Node): Assignment | undefined {
  const ts = typescript();
  if (!ts.isBinaryExpression(node) || !isAssignment(node.operatorToken.kind)) return undefined;
  const name = bareExpression(node.left);
  return ts.isIdentifier(name) ? { node, name } : undefined;
}

/** The names that a node sets in another way, or a member of which it sets: no declaration says what they are then. */
export function changedBy(node: ts.Node): ts.Identifier[] {
  const ts = typescript();
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind))
    return assignmentOf(node) ? [] : targetsOf(node.left);
  if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && !ts.isVariableDeclarationList(node.initializer))
    return targetsOf(node.initializer);
  if (ts.isDeleteExpression(node)) return targetsOf(node.expression);
  const changes =
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
    (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken);
  if (changes) return targetsOf(node.operand);
  if (!ts.isCallExpression(node)) return [];
  const [first] = node.arguments;
  if (first && isGlobalMember(node.expression, 'Object', 'assign')) return targetsOf(first);
  return isMutatingMethod(node.expression) ? targetsOf(node.expression) : [];
}

function isMutatingMethod(callee: ts.Expression): callee is ts.PropertyAccessExpression {
  const ts = typescript();
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isIdentifier(callee.expression) &&
    /^(push|unshift|splice|pop|shift|fill|reverse|sort)$/.test(callee.name.text)
  );
}

/** The member that an assignment sets: `dir` of `this.dir = '/tmp'`. */
export function assignedMember(node: ts.Node): string | undefined {
  const ts = typescript();
  if (!ts.isBinaryExpression(node) || !isAssignment(node.operatorToken.kind)) return undefined;
  const target = bareExpression(node.left);
  return ts.isPropertyAccessExpression(target) ? target.name.text : undefined;
}

function targetsOf(target: ts.Expression): ts.Identifier[] {
  const ts = typescript();
  const found: ts.Identifier[] = [];
  const targets: ts.Node[] = [target];
  for (let next = targets.pop(); next; next = targets.pop()) {
    const node = ts.isExpression(next) ? bareExpression(next) : next;
    if (ts.isIdentifier(node)) found.push(node);
    else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) targets.push(node.expression);
    else if (ts.isArrayLiteralExpression(node)) targets.push(...node.elements);
    else if (ts.isObjectLiteralExpression(node)) targets.push(...node.properties);
    else if (ts.isPropertyAssignment(node)) targets.push(node.initializer);
    else if (ts.isShorthandPropertyAssignment(node)) targets.push(node.name);
    else if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) targets.push(node.expression);
    else if (ts.isBinaryExpression(node)) targets.push(node.left); // a default in a pattern
  }
  return found;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  const { SyntaxKind } = typescript();
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}
