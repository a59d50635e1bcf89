import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { isStatic } from './class-members.ts';
import type { Frame, Value } from './values.ts';

/** The object or class that `this` stands for, by where it is written; of an object, how it was made where that is known. */
export function thisValue(node: ts.Node, frame: Frame): Value {
  const ts = typescript();
  let child = node;
  for (let outer = node.parent; !ts.isSourceFile(outer); child = outer, outer = outer.parent) {
    if (ts.isClassLike(outer)) return ofClass(outer, child as ts.ClassElement, frame);
    if (ts.isFunctionDeclaration(outer) || ts.isFunctionExpression(outer)) return undefined;
    if (ts.isObjectLiteralExpression(outer) && ts.isMethodDeclaration(child))
      return { kind: 'expression', node: outer, frame };
  }
  return undefined;
}

function ofClass(node: ts.ClassLikeDeclaration, member: ts.ClassElement, frame: Frame): Value {
  if (isStatic(member)) return { kind: 'class', node, frame };
  const { self } = frame;
  if (self) return self;
  return { kind: 'instance', node, frame };
}
