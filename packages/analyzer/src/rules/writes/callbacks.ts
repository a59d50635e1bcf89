import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';

const OF_EACH_ELEMENT = /^(forEach|map|flatMap|filter|some|every|find)$/;

/** The method that a function written in its place is handed to: `import('fs').then((fs) => …)`. */
function receiver(callback: ts.Node, method: RegExp): ts.Expression | undefined {
  const ts = typescript();
  const call = callback.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== callback) return undefined;
  const callee = call.expression;
  return ts.isPropertyAccessExpression(callee) && method.test(callee.name.text) ? callee.expression : undefined;
}

/** The promise whose result a parameter is. `await` is no step of its own, so the promise is as good. */
export function promisedBy(declaration: ts.ParameterDeclaration | ts.VariableDeclaration): ts.Expression | undefined {
  const ts = typescript();
  if (!ts.isParameter(declaration) || declaration.parent.parameters[0] !== declaration) return undefined;
  return receiver(declaration.parent, /^then$/);
}

/** The list of which a node sees one element after the other, and the variable that holds it. */
export interface Loop {
  readonly list: ts.Expression;
  readonly variable: ts.ParameterDeclaration | ts.VariableDeclaration;
}

/** `for (const x of list)` and `list.forEach((x) => …)`. */
export function loopOf(node: ts.Node): Loop | undefined {
  const ts = typescript();
  if (ts.isForOfStatement(node)) {
    const declarations = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations : [];
    return declarations[0] && { list: node.expression, variable: declarations[0] };
  }
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined;
  const list = receiver(node, OF_EACH_ELEMENT);
  const variable = node.parameters[0];
  return list && variable && { list, variable };
}
