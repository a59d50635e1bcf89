import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';

/** The scope that a `const`, `let`, `class` or function declaration belongs to. */
export function blockAround(node: ts.Node): ts.Node {
  const ts = typescript();
  for (let scope = node.parent; ; scope = scope.parent) {
    if (ts.isBlock(scope) && ts.isFunctionLike(scope.parent)) return scope.parent;
    const opens =
      ts.isBlock(scope) ||
      ts.isSourceFile(scope) ||
      ts.isModuleBlock(scope) ||
      ts.isCaseBlock(scope) ||
      ts.isCatchClause(scope) ||
      ts.isFunctionLike(scope) ||
      ts.isClassStaticBlockDeclaration(scope) ||
      ts.isForStatement(scope) ||
      ts.isForInStatement(scope) ||
      ts.isForOfStatement(scope);
    if (opens) return scope;
  }
}

/** The scope that a `var` belongs to. */
export function functionAround(node: ts.Node): ts.Node {
  const ts = typescript();
  for (let scope = node.parent; ; scope = scope.parent) {
    if (
      ts.isFunctionLike(scope) ||
      ts.isSourceFile(scope) ||
      ts.isModuleBlock(scope) ||
      ts.isClassStaticBlockDeclaration(scope)
    )
      return scope;
  }
}
