import type { ts } from 'ts-morph';
import type { Place } from '../../model/place.ts';
import { folderOf } from '../../paths.ts';
import { callableAt, evaluateCall, evaluateNew } from './call.ts';
import { absolutePath, deeper, type Machine, placeOfNode, uncertainly, unknownAt } from './machine.ts';
import { memberValue } from './member.ts';
import { binary, unary } from './operator.ts';
import { addItems } from './sizes.ts';
import { joinText } from './text.ts';
import { lookUp, type Scope, selfOf, valueOfBinding } from './scope.ts';
import {
  booleanValue,
  type Held,
  type ListValue,
  listValue,
  nothing,
  numberValue,
  type ObjectValue,
  objectValue,
  sameValue,
  textOfValue,
  textValue,
  truthOf,
  type Value,
} from './value.ts';

/** The value of an expression. Never throws: what only a run would tell is unknown. */
export function evaluate(machine: Machine, node: ts.Expression, scope: Scope): Value {
  return deeper(machine, () => read(machine, node, scope)) ?? unknownAt(node, scope);
}

function read(machine: Machine, node: ts.Expression, scope: Scope): Value {
  const { ts } = machine;
  const at = placeOfNode(node, scope);
  if (ts.isStringLiteralLike(node)) return textValue(node.text, at);
  if (ts.isTemplateExpression(node)) return template(machine, node, scope);
  if (ts.isNumericLiteral(node)) return numberValue(Number(node.text), at);
  if (ts.isIdentifier(node)) return identifier(node, scope);
  if (ts.isArrayLiteralExpression(node)) return list(machine, node, scope);
  if (ts.isObjectLiteralExpression(node)) return object(machine, node, scope);
  if (ts.isPropertyAccessExpression(node)) return property(machine, node, scope);
  if (ts.isElementAccessExpression(node)) return element(machine, node, scope);
  if (ts.isCallExpression(node)) return evaluateCall(machine, node, scope);
  if (ts.isNewExpression(node)) return evaluateNew(machine, node, scope);
  if (ts.isBinaryExpression(node)) return binary(machine, node, scope);
  if (ts.isConditionalExpression(node)) return conditional(machine, node, scope);
  if (isTransparent(ts, node)) return evaluate(machine, node.expression, scope);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isClassExpression(node))
    return callableAt(node, scope, at);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return unary(machine, node, scope);
  return keyword(machine, node, scope);
}

function keyword(machine: Machine, node: ts.Expression, scope: Scope): Value {
  const { SyntaxKind } = machine.ts;
  const at = placeOfNode(node, scope);
  switch (node.kind) {
    case SyntaxKind.TrueKeyword:
      return booleanValue(true, at);
    case SyntaxKind.FalseKeyword:
      return booleanValue(false, at);
    case SyntaxKind.NullKeyword:
    case SyntaxKind.VoidExpression:
      return nothing(at);
    case SyntaxKind.ThisKeyword:
      return selfOf(scope) ?? unknownAt(node, scope);
    case SyntaxKind.MetaProperty:
      return { kind: 'reference', path: ['import.meta'], at };
    default:
      return unknownAt(node, scope);
  }
}

/** What only the type checker sees, and what only decides when. */
function isTransparent(
  ts: Machine['ts'],
  node: ts.Expression,
): node is ts.Expression & { readonly expression: ts.Expression } {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isAwaitExpression(node)
  );
}

function template(machine: Machine, node: ts.TemplateExpression, scope: Scope): Value {
  const at = placeOfNode(node, scope);
  const parts = node.templateSpans.flatMap((span) => [
    evaluate(machine, span.expression, scope),
    textValue(span.literal.text, at),
  ]);
  return joinText([textValue(node.head.text, at), ...parts], at, node.getText());
}

function identifier(node: ts.Identifier, scope: Scope): Value {
  const found = lookUp(scope, node.text);
  if (found) return valueOfBinding(found.binding) ?? unknownAt(node, scope);
  const at = placeOfNode(node, scope);
  switch (node.text) {
    case 'undefined':
      return nothing(at);
    case '__dirname':
      return textValue(absolutePath(folderOf(scope.file)), at);
    case '__filename':
      return textValue(absolutePath(scope.file), at);
    default:
      return { kind: 'reference', path: [node.text], at };
  }
}

function list(machine: Machine, node: ts.ArrayLiteralExpression, scope: Scope): ListValue {
  const value = listValue([], placeOfNode(node, scope));
  machine.born.set(value, machine.uncertain);
  for (const item of node.elements) {
    if (!machine.ts.isSpreadElement(item)) {
      value.items.push({ value: evaluate(machine, item, scope), at: placeOfNode(item, scope) });
      continue;
    }
    const { items, complete } = itemsBehind(evaluate(machine, item.expression, scope));
    addItems(value, items);
    value.complete &&= complete;
  }
  return value;
}

/** The items a value brings where it is spread; of several lists it may be, all. */
export function itemsBehind(value: Value): { readonly items: readonly Held[]; readonly complete: boolean } {
  if (value.kind === 'list') return value;
  if (value.kind === 'nothing' || (value.kind === 'boolean' && !value.value)) return { items: [], complete: true };
  if (value.kind !== 'unknown' || !value.among) return { items: [], complete: false };
  return { items: value.among.flatMap((choice) => itemsBehind(choice).items), complete: false };
}

function object(machine: Machine, node: ts.ObjectLiteralExpression, scope: Scope): ObjectValue {
  const value = objectValue([], placeOfNode(node, scope));
  machine.born.set(value, machine.uncertain);
  for (const member of node.properties) {
    if (machine.ts.isSpreadAssignment(member)) spread(value, evaluate(machine, member.expression, scope));
    else addMember(machine, value, member, scope);
  }
  return value;
}

/** Lays one value's members over those of an object. */
export function spread(into: ObjectValue, value: Value): void {
  if (value.kind === 'object' || value.kind === 'construct') {
    for (const [name, member] of value.members) into.members.set(name, member);
    if (value.kind === 'construct' || !value.complete) into.complete = false;
    return;
  }
  if (value.kind === 'nothing' || value.kind === 'boolean') return;
  if (value.kind !== 'unknown' || !value.among) return forget(into, value);
  for (const choice of value.among) spreadMaybe(into, choice);
}

/** Anything may be in what is spread: what came before it is not known any more. */
function forget(into: ObjectValue, value: Value): void {
  const text = value.kind === 'unknown' ? value.text : '…';
  for (const [name, { value: known, at }] of into.members)
    into.members.set(name, { value: { kind: 'unknown', text, at: known.at, among: [known] }, at });
  into.complete = false;
}

function spreadMaybe(into: ObjectValue, choice: Value): void {
  if (choice.kind !== 'object') return spread(into, choice);
  if (!choice.complete) into.complete = false;
  for (const [name, member] of choice.members) {
    const known = into.members.get(name);
    const before = known?.value ?? nothing(into.at);
    if (known && sameValue(before, member.value) === true) continue;
    const either = { kind: 'unknown', text: name, at: member.value.at, among: [before, member.value] } as const;
    into.members.set(name, { ...member, value: either });
  }
}

function addMember(
  machine: Machine,
  into: ObjectValue,
  member: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  scope: Scope,
): void {
  const { ts } = machine;
  const name = nameOf(machine, member.name, scope);
  if (name === undefined) {
    into.complete = false;
    return;
  }
  const keyAt = placeOfNode(member.name, scope);
  const from = ts.isPropertyAssignment(member)
    ? member.initializer
    : ts.isShorthandPropertyAssignment(member)
      ? member.name
      : undefined;
  const value = from ? evaluate(machine, from, scope) : methodOf(machine, member, scope);
  bindTo(value, name, keyAt);
  into.members.set(name, { value, at: from ? placeOfNode(from, scope) : placeOfNode(member, scope), keyAt });
}

function methodOf(machine: Machine, member: ts.ObjectLiteralElementLike, scope: Scope): Value {
  return machine.ts.isMethodDeclaration(member)
    ? callableAt(member, scope, placeOfNode(member, scope))
    : unknownAt(member, scope);
}

/** The text of a member's name; undefined where it is computed and not known. */
export function nameOf(machine: Machine, name: ts.PropertyName | ts.BindingName, scope: Scope): string | undefined {
  const { ts } = machine;
  if (ts.isComputedPropertyName(name)) {
    const value = evaluate(machine, name.expression, scope);
    return value.kind === 'number' ? String(value.value) : textOfValue(value);
  }
  return ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name) ? undefined : name.text;
}

/** Remembers the first name that a construct was given. */
export function bindTo(value: Value, name: string, at: Place): void {
  if (value.kind === 'construct') value.boundTo ??= { name, at };
}

function property(machine: Machine, node: ts.PropertyAccessExpression, scope: Scope): Value {
  const target = evaluate(machine, node.expression, scope);
  return memberValue(machine, target, node.name.text, { node, scope });
}

function element(machine: Machine, node: ts.ElementAccessExpression, scope: Scope): Value {
  const target = evaluate(machine, node.expression, scope);
  const key = evaluate(machine, node.argumentExpression, scope);
  if (key.kind === 'number' && target.kind === 'list')
    return target.items[key.value]?.value ?? (target.complete ? nothing(target.at) : unknownAt(node, scope));
  const name = key.kind === 'number' ? String(key.value) : textOfValue(key);
  return name === undefined ? unknownAt(node, scope) : memberValue(machine, target, name, { node, scope });
}

function conditional(machine: Machine, node: ts.ConditionalExpression, scope: Scope): Value {
  const truth = truthOf(evaluate(machine, node.condition, scope));
  if (truth !== undefined) return evaluate(machine, truth ? node.whenTrue : node.whenFalse, scope);
  const among = [node.whenTrue, node.whenFalse].map((branch) =>
    uncertainly(machine, () => evaluate(machine, branch, scope)),
  );
  const [first, second] = among;
  return first && second && sameValue(first, second) === true ? first : { ...unknownAt(node, scope), among };
}
