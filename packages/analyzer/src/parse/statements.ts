import type { ts } from 'ts-morph';
import type { StatementList } from '../model/module.ts';
import { typescript } from './typescript.ts';

/**
 * The runs of statements that may be compared, `bounds` in offsets: blocks, class bodies, and the functions among an object's
 * members. What everyone must write alike ends a run and is in none: imports, re-exports, types, tables of data.
 */
export function statementLists(syntax: ts.SourceFile): StatementList[] {
  const ts = typescript();
  const lists: StatementList[] = [];
  const nodes: ts.Node[] = [syntax];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    for (const run of runsOf(node)) {
      const name = enclosingName(node);
      const last = run.at(-1);
      const bounds = [...run.map((statement) => statement.getStart(syntax)), last?.end ?? 0];
      lists.push({ bounds, ...(name !== undefined && { name }) });
    }
    ts.forEachChild(node, (child) => {
      nodes.push(child);
    });
  }
  return lists;
}

function runsOf(node: ts.Node): ts.Node[][] {
  const ts = typescript();
  if (ts.isSourceFile(node) || ts.isBlock(node) || ts.isModuleBlock(node) || ts.isCaseOrDefaultClause(node))
    return split(node.statements);
  if (ts.isClassLike(node)) return split(node.members);
  if (ts.isObjectLiteralExpression(node))
    return split(node.properties.map((member) => (isFunctionMember(member) ? member : undefined)));
  return ts.isArrowFunction(node) && !ts.isBlock(node.body) ? [[node.body]] : [];
}

function split(statements: readonly (ts.Node | undefined)[]): ts.Node[][] {
  const runs: ts.Node[][] = [[]];
  for (const statement of statements) {
    if (statement && !isBoilerplate(statement)) runs.at(-1)?.push(statement);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function isFunctionMember(member: ts.ObjectLiteralElementLike): boolean {
  const ts = typescript();
  return ts.isFunctionLike(member) || (ts.isPropertyAssignment(member) && ts.isFunctionLike(member.initializer));
}

function isBoilerplate(statement: ts.Node): boolean {
  const ts = typescript();
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement) || ts.isExportDeclaration(statement))
    return true;
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return true;
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.every(
      ({ initializer }) => initializer !== undefined && (isRequire(initializer) || isData(initializer)),
    );
  }
  if (!ts.isExpressionStatement(statement)) return false;
  const { expression } = statement;
  return isRequire(expression) || (ts.isBinaryExpression(expression) && isData(expression.right));
}

function isRequire(node: ts.Expression): boolean {
  const ts = typescript();
  let inner = node;
  while (ts.isPropertyAccessExpression(inner) || (ts.isCallExpression(inner) && !isNamed(inner.expression, 'require')))
    inner = inner.expression;
  return ts.isCallExpression(inner);
}

const isNamed = (node: ts.Node, name: string): boolean => typescript().isIdentifier(node) && node.text === name;

/** An object or array in which nothing happens. */
function isData(node: ts.Expression): boolean {
  const ts = typescript();
  if (!ts.isObjectLiteralExpression(node) && !ts.isArrayLiteralExpression(node)) return false;
  const nodes: ts.Node[] = [node];
  for (let at = nodes.pop(); at; at = nodes.pop()) {
    if (ts.isFunctionLike(at) || ts.isCallExpression(at) || ts.isNewExpression(at)) return false;
    ts.forEachChild(at, (child) => {
      nodes.push(child);
    });
  }
  return true;
}

/** The name of the function, method, class or variable that holds a node. */
function enclosingName(node: ts.Node): string | undefined {
  const ts = typescript();
  for (let at: ts.Node | undefined = node; at && !ts.isSourceFile(at); at = at.parent) {
    const name =
      ts.isFunctionLike(at) || ts.isClassLike(at) || ts.isPropertyAssignment(at) || ts.isVariableDeclaration(at)
        ? at.name
        : undefined;
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isPrivateIdentifier(name))) return name.text;
    if (ts.isBinaryExpression(at) && ts.isPropertyAccessExpression(at.left) && ts.isFunctionLike(at.right))
      return at.left.name.text;
  }
  return undefined;
}
