import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import type { Bindings } from './bindings.ts';
import { isLocalCase, type LocalTest } from './local-conditions.ts';
import type { Frame } from './values.ts';

// Further than this nobody follows a chain of callers either.
const MOST_CALLERS = 40;

/** Whether a node runs only outside Lambda: inside a condition that says so, after a `return` that says so, or in a function called only there. */
export function createGuard(top: Frame): (node: ts.Node) => boolean {
  const localFunctions = new Map<ts.Node, boolean>();
  const isLocalFunction = (node: ts.SignatureDeclaration, callers: number): boolean => {
    const known = localFunctions.get(node);
    if (known !== undefined || callers > MOST_CALLERS) return known ?? false;
    localFunctions.set(node, false); // functions that call only each other prove nothing
    const uses = usesOf(node, top.source.bindings);
    const isOnlyLocal = uses.length > 0 && uses.every((use) => isGuarded(use, callers + 1));
    localFunctions.set(node, isOnlyLocal);
    return isOnlyLocal;
  };
  const isGuarded = (start: ts.Node, callers: number): boolean => {
    for (let child = start, node = child.parent; node; child = node, node = node.parent) {
      if (isGuardedBy(node, child, top)) return true;
      if (typescript().isFunctionLike(node) && isLocalFunction(node, callers)) return true;
    }
    return false;
  };
  return (node) => isGuarded(node, 0);
}

function isGuardedBy(node: ts.Node, child: ts.Node, top: Frame): boolean {
  const ts = typescript();
  const isLocal: LocalTest = (condition, outcome) => top.source.provesElsewhere(condition, outcome);
  if (ts.isIfStatement(node))
    return isBranchLocal(node.expression, node.thenStatement === child, node.elseStatement === child, isLocal);
  if (ts.isConditionalExpression(node))
    return isBranchLocal(node.condition, node.whenTrue === child, node.whenFalse === child, isLocal);
  if (ts.isBinaryExpression(node) && node.right === child) {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken) return isLocal(node.left, true);
    return operator === ts.SyntaxKind.BarBarToken && isLocal(node.left, false);
  }
  if (ts.isCaseClause(node) && node.expression !== child)
    return isLocalCase(node, top) || leavesBefore(node.statements, child, isLocal);
  if (ts.isBlock(node) || ts.isSourceFile(node) || ts.isCaseOrDefaultClause(node))
    return leavesBefore(node.statements, child, isLocal);
  return false;
}

const isBranchLocal = (condition: ts.Expression, whenTrue: boolean, whenFalse: boolean, isLocal: LocalTest): boolean =>
  (whenTrue && isLocal(condition, true)) || (whenFalse && isLocal(condition, false));

/** `if (onLambda) return;` above: what follows never runs there. */
function leavesBefore(statements: readonly ts.Statement[], child: ts.Node, isLocal: LocalTest): boolean {
  const ts = typescript();
  for (const statement of statements) {
    if (statement === child) return false;
    if (!ts.isIfStatement(statement)) continue;
    if (leaves(statement.thenStatement) && isLocal(statement.expression, false)) return true;
    if (statement.elseStatement && leaves(statement.elseStatement) && isLocal(statement.expression, true)) return true;
  }
  return false;
}

function leaves(statement: ts.Statement): boolean {
  const ts = typescript();
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  if (!last) return false;
  if (ts.isExpressionStatement(last)) return /^process\s*\.\s*exit\s*\(/.test(last.getText());
  return (
    ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last) || ts.isBreakStatement(last)
  );
}

/** Where a function is named, if only this file can name it; none when others may call it, or nobody does. */
function usesOf(node: ts.SignatureDeclaration, bindings: Bindings): readonly ts.Identifier[] {
  const name = ownName(node);
  const binding = name && bindings.lookup(name);
  if (!name || !binding || binding.name !== name || binding.changes || binding.assignments.length > 0) return [];
  return bindings
    .named(name.text)
    .filter((use) => use !== name && !isMemberName(use) && bindings.lookup(use) === binding);
}

function ownName(node: ts.SignatureDeclaration): ts.Identifier | undefined {
  const ts = typescript();
  const declaration = ts.isFunctionDeclaration(node) ? node : node.parent;
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  if (!ts.isFunctionDeclaration(declaration) && !ts.isVariableDeclaration(declaration)) return undefined;
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return !isExported && declaration.name && ts.isIdentifier(declaration.name) ? declaration.name : undefined;
}

function isMemberName(identifier: ts.Identifier): boolean {
  const ts = typescript();
  const { parent } = identifier;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === identifier;
  return (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === identifier;
}
