import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { entered, returnedBy } from './functions.ts';
import { memberValue, nameText } from './members.ts';
import { trace } from './trace.ts';
import { type Frame, framed, type Instance, type Value } from './values.ts';

/** A method, or a field whose value is settled when the object is made. */
export function instanceMember(instance: Instance, name: string, depth: number): Value {
  const ts = typescript();
  const { node, frame } = instance;
  const inside = framed(frame, { self: instance });
  for (const member of node.members) {
    if (isStatic(member) || !member.name || nameText(member.name) !== name) continue;
    if (ts.isMethodDeclaration(member))
      return member.body ? { kind: 'function', node: member, frame: inside } : undefined;
    if (ts.isGetAccessor(member)) return onlyReturned(member, inside, depth);
  }
  return fieldValue(instance, name, inside, depth) ?? inherited(instance, name, depth);
}

function onlyReturned(getter: ts.GetAccessorDeclaration, frame: Frame, depth: number): Value {
  const returned = returnedBy(getter, frame.source);
  return returned?.length === 1 && returned[0] ? trace(returned[0], frame, depth) : undefined;
}

/** Known only where nothing but the constructor, and that once, sets a member of this name in the file. */
function fieldValue({ node, frame }: Instance, name: string, inside: Frame, depth: number): Value {
  const ts = typescript();
  const maker = constructorOf(node);
  const setters = frame.source.bindings.membersSet(name);
  const [setter] = setters;
  if (setter) {
    const isSettled = setters.length === 1 && maker?.body?.statements.some((each) => isStatementOf(each, setter));
    return isSettled && ts.isBinaryExpression(setter) ? trace(setter.right, inside, depth) : undefined;
  }
  const parameter = maker?.parameters.find((each) => isField(each) && nameText(each.name) === name);
  if (parameter && ts.isIdentifier(parameter.name)) return trace(parameter.name, inside, depth);
  const field = node.members.find(
    (member) => ts.isPropertyDeclaration(member) && !isStatic(member) && nameText(member.name) === name,
  );
  return field && ts.isPropertyDeclaration(field) && field.initializer
    ? trace(field.initializer, inside, depth)
    : undefined;
}

const isStatementOf = (statement: ts.Statement, expression: ts.Node): boolean =>
  typescript().isExpressionStatement(statement) && statement.expression === expression;

const isField = (parameter: ts.ParameterDeclaration): boolean => (parameter.modifiers?.length ?? 0) > 0;

function inherited({ node, frame }: Instance, name: string, depth: number): Value {
  const base = baseClass(node, frame, depth);
  if (!base) return undefined;
  const maker = constructorOf(base.node);
  const call = maker && superCall(node);
  const made = call && entered({ node: maker, frame: base.frame }, call, frame);
  return memberValue({ kind: 'instance', node: base.node, frame: made ?? base.frame }, name, depth + 1);
}

/** `super(…)`, as a statement of the constructor's body. */
function superCall(node: ts.ClassLikeDeclaration): ts.CallExpression | undefined {
  const ts = typescript();
  for (const statement of constructorOf(node)?.body?.statements ?? []) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
    if (statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword) return statement.expression;
  }
  return undefined;
}

function baseClass(node: ts.ClassLikeDeclaration, frame: Frame, depth: number) {
  const { SyntaxKind } = typescript();
  const clause = node.heritageClauses?.find(({ token }) => token === SyntaxKind.ExtendsKeyword);
  const [base] = clause?.types ?? [];
  const value = base && trace(base.expression, frame, depth);
  return value?.kind === 'class' && value.node !== node ? value : undefined;
}

export function staticMember(node: ts.ClassLikeDeclaration, name: string, frame: Frame, depth: number): Value {
  const ts = typescript();
  const found = node.members.find((member) => isStatic(member) && nameText(member.name as ts.PropertyName) === name);
  if (!found) return undefined;
  if (ts.isMethodDeclaration(found)) return found.body ? { kind: 'function', node: found, frame } : undefined;
  if (ts.isGetAccessor(found)) return onlyReturned(found, frame, depth);
  if (!ts.isPropertyDeclaration(found) || frame.source.bindings.membersSet(name).length > 0) return undefined;
  return found.initializer && trace(found.initializer, frame, depth);
}

/** The one with a body; overloads have none. */
export function constructorOf(node: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  const ts = typescript();
  return node.members.find(
    (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}

export function isStatic(member: ts.ClassElement): boolean {
  const ts = typescript();
  const modifiers = ts.canHaveModifiers(member) ? ts.getModifiers(member) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}
