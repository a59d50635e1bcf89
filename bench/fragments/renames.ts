import ts from 'typescript';
import { wrapped } from './edits.ts';
import type { Draw } from './random.ts';
import { nodesIn, parse, replaced } from './syntax.ts';

const WORDS = 'book order shelf stock refund invoice reader price parcel branch author title count total note'.split(
  ' ',
);

/** Gives names that are declared in the function another one throughout, and literals another value. */
export function renamed(statements: string, around: string, draw: Draw): string {
  const declared = namesDeclaredIn(around);
  const names = new Map<string, string>();
  const nameFor = (name: string): string => {
    const known = names.get(name) ?? `${draw.of(WORDS)}${String(names.size + 2)}`;
    names.set(name, known);
    return known;
  };
  const shift = wrapped('').indexOf('\n}');
  const pieces = Array.from(nodesIn(parse(wrapped(statements)))).flatMap(
    (node): (readonly [number, number, string])[] => {
      const place = [node.getStart() - shift, node.end - shift] as const;
      if (ts.isStringLiteral(node) && node.text !== '') return [[...place, `'${draw.of(WORDS)} ${draw.of(WORDS)}'`]];
      if (ts.isNumericLiteral(node)) return [[...place, String(draw.below(900) + 10)]];
      if (!ts.isIdentifier(node) || !declared.has(node.text) || isProperty(node)) return [];
      const name = nameFor(node.text);
      return [[...place, isShorthand(node) ? `${node.text}: ${name}` : name]];
    },
  );
  return replaced(statements, pieces);
}

function namesDeclaredIn(text: string): ReadonlySet<string> {
  const found = Array.from(nodesIn(parse(text))).flatMap((node) =>
    (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name)
      ? [node.name.text]
      : [],
  );
  return new Set(found);
}

function isProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isTypeReferenceNode(parent)) &&
    parent.getChildren().includes(node) &&
    !('expression' in parent && parent.expression === node) &&
    !('initializer' in parent && parent.initializer === node)
  );
}

const isShorthand = ({ parent }: ts.Identifier): boolean =>
  ts.isShorthandPropertyAssignment(parent) ||
  (ts.isBindingElement(parent) &&
    ts.isObjectBindingPattern(parent.parent) &&
    parent.propertyName === undefined &&
    parent.dotDotDotToken === undefined);
