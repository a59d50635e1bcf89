import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { bareExpression, memberName } from './bare-expression.ts';
import { calledValue, constructed } from './called-value.ts';
import { memberValue, stepsInto } from './members.ts';
import { named } from './module-names.ts';
import { definitionsAt } from './reaching.ts';
import type { Binding } from './bindings.ts';
import { exportedValue, moduleValue } from './exports.ts';
import { promisedBy } from './callbacks.ts';
import { thisValue } from './this-value.ts';
import type { Frame, StaticName, Value } from './values.ts';

// Long enough for any chain a person writes, and a bound for names that are declared in terms of each other.
const DEEPEST = 60;

/** Follows names, members, imports, calls and loops to what an expression is. */
export function trace(expression: ts.Expression, frame: Frame, depth = 0): Value {
  const ts = typescript();
  if (depth > DEEPEST) return undefined;
  const node = bareExpression(expression);
  if (ts.isIdentifier(node)) return traceIdentifier(node, frame, depth + 1);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return thisValue(node, frame);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const member = memberName(node) ?? keyText(node, frame, depth);
    return member === undefined ? undefined : memberValue(trace(node.expression, frame, depth + 1), member, depth + 1);
  }
  if (ts.isCallExpression(node)) return calledValue(node, frame, depth + 1);
  if (ts.isNewExpression(node)) return constructed(node, frame, depth + 1);
  if (ts.isClassExpression(node)) return { kind: 'class', node, frame };
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return { kind: 'function', node, frame };
  const side = chosenSide(node, frame, depth + 1);
  return side ? trace(side, frame, depth + 1) : { kind: 'expression', node, frame };
}

/** What an expression names of a module; undefined where it is no module's. */
export function staticName(expression: ts.Expression, frame: Frame): StaticName | undefined {
  const value = trace(expression, frame);
  return value?.kind === 'named' ? value.name : undefined;
}

/** The one side that `a ?? b`, `a || b` or `c ? a : b` comes to on Lambda, where that is sure. */
export function chosenSide(node: ts.Expression, frame: Frame, depth = 0): ts.Expression | undefined {
  const ts = typescript();
  if (ts.isConditionalExpression(node)) {
    if (frame.source.provesElsewhere(node.condition, true)) return node.whenFalse;
    return frame.source.provesElsewhere(node.condition, false) ? node.whenTrue : undefined;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const operator = node.operatorToken.kind;
  if (operator !== ts.SyntaxKind.QuestionQuestionToken && operator !== ts.SyntaxKind.BarBarToken) return undefined;
  const left = trace(node.left, frame, depth);
  if (left?.kind === 'absent') return node.right;
  const isSure = left && left.kind !== 'named' && (left.kind !== 'expression' || isObject(left.node));
  return isSure ? node.left : undefined;
}

const isObject = (node: ts.Expression): boolean => {
  const ts = typescript();
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
};

function traceIdentifier(node: ts.Identifier, frame: Frame, depth: number): Value {
  const binding = frame.source.bindings.lookup(node);
  if (!binding) return node.text === 'undefined' ? { kind: 'absent' } : named(node.text, []);
  if (binding.changes) return undefined;
  if (binding.assignments.length === 0) return declaredValue(binding, frame, depth);
  // As an export it may be any of its values.
  if (binding.name === node) return undefined;
  const definitions = definitionsAt(node, binding, frame.source);
  if (definitions?.length !== 1) return undefined;
  const [definition] = definitions;
  if (definition === 'declared') return declaredValue(binding, frame, depth);
  return definition && isPlain(definition) ? trace(definition.right, frame, depth) : undefined;
}

const isPlain = ({ operatorToken }: ts.BinaryExpression): boolean =>
  operatorToken.kind === typescript().SyntaxKind.EqualsToken;

/** What a name's declaration says it is. */
export function declaredValue({ origin }: Pick<Binding, 'origin'>, frame: Frame, depth = 0): Value {
  const ts = typescript();
  switch (origin.kind) {
    case 'import': {
      const module = moduleValue(origin.module, frame.source);
      const [first, ...others] = origin.members;
      if (first === undefined) return module;
      const value = module?.kind === 'module' ? exportedValue(module.source, first, depth) : memberValue(module, first);
      return others.reduce<Value>((inner, member) => memberValue(inner, member, depth), value);
    }
    case 'value':
      return origin.value
        ? stepsInto(trace(origin.value, frame, depth), origin.steps, frame, depth)
        : { kind: 'absent' };
    case 'given': {
      const value = givenValue(origin.declaration, frame, depth);
      return stepsInto(value, origin.steps, frame, depth);
    }
    case 'declared': {
      const { node } = origin;
      if (ts.isEnumDeclaration(node)) return { kind: 'enum', node, frame };
      return ts.isClassLike(node) ? { kind: 'class', node, frame } : { kind: 'function', node, frame };
    }
    case 'opaque':
      return undefined;
    default:
      return origin satisfies never;
  }
}

function givenValue(declaration: ts.ParameterDeclaration | ts.VariableDeclaration, frame: Frame, depth: number): Value {
  if (!frame.given.has(declaration)) {
    const promised = promisedBy(declaration);
    return promised && trace(promised, frame, depth);
  }
  const given = frame.given.get(declaration);
  if (given) {
    const value = trace(given.expression, given.frame, depth);
    if (value?.kind !== 'absent') return value;
  }
  return declaration.initializer ? trace(declaration.initializer, frame, depth) : { kind: 'absent' };
}

function keyText(node: ts.ElementAccessExpression | ts.PropertyAccessExpression, frame: Frame, depth: number) {
  const ts = typescript();
  if (!ts.isElementAccessExpression(node)) return undefined;
  const key = trace(node.argumentExpression, frame, depth + 1);
  if (key?.kind !== 'expression') return undefined;
  return ts.isStringLiteralLike(key.node) || ts.isNumericLiteral(key.node) ? key.node.text : undefined;
}
