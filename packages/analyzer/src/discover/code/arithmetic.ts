import type { ts } from 'ts-morph';
import type { Machine } from './machine.ts';
import { booleanValue, numberValue, type Value } from './value.ts';

/** What an operator makes of two numbers; undefined where one of them is not known, and for other operators. */
export function arithmetic(
  { ts }: Machine,
  operator: ts.BinaryOperator,
  [left, right]: readonly [Value, Value],
  at: Value['at'],
): Value | undefined {
  if (left.kind !== 'number' || right.kind !== 'number') return undefined;
  const { SyntaxKind } = ts;
  const [a, b] = [left.value, right.value];
  switch (operator) {
    case SyntaxKind.PlusToken:
    case SyntaxKind.PlusEqualsToken:
      return numberValue(a + b, at);
    case SyntaxKind.MinusToken:
    case SyntaxKind.MinusEqualsToken:
      return numberValue(a - b, at);
    case SyntaxKind.AsteriskToken:
      return numberValue(a * b, at);
    case SyntaxKind.SlashToken:
      return numberValue(a / b, at);
    case SyntaxKind.PercentToken:
      return numberValue(a % b, at);
    case SyntaxKind.LessThanToken:
      return booleanValue(a < b, at);
    case SyntaxKind.LessThanEqualsToken:
      return booleanValue(a <= b, at);
    case SyntaxKind.GreaterThanToken:
      return booleanValue(a > b, at);
    case SyntaxKind.GreaterThanEqualsToken:
      return booleanValue(a >= b, at);
    default:
      return undefined;
  }
}
