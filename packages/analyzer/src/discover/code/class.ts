import type { ts } from 'ts-morph';
import type { Place } from '../../model/place.ts';
import { storeMember } from './assign.ts';
import { bindParameters, isStatic } from './call.ts';
import { evaluate } from './expression.ts';
import { deeper, type Machine, placeOfNode } from './machine.ts';
import { classAround, innerScope, lookUp, type Scope, selfOf, valueOfBinding } from './scope.ts';
import { execute } from './statement.ts';
import { type CallableValue, type ConstructValue, type Held, nothing, type Value } from './value.ts';

/** Reads a class's constructor, and those of the classes above it, for one instance. */
export function construct(
  machine: Machine,
  owner: CallableValue,
  instance: ConstructValue,
  args: readonly Held[],
): void {
  const { ts } = machine;
  if (!ts.isClassLike(owner.node)) return;
  machine.used.add(owner.node);
  const scope = innerScope(owner.scope, machine.uncertain, instance, owner);
  const code = owner.node.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined);
  const base = extendsValue(machine, owner);
  if (!code || !ts.isConstructorDeclaration(code)) {
    if (base) constructBase(machine, base, instance, args, instance.at);
    return initializeFields(machine, owner, instance, scope);
  }
  bindParameters(machine, code.parameters, args, scope);
  // In a derived class the fields come to be when `super` has returned.
  if (!base) initializeFields(machine, owner, instance, scope);
  execute(machine, code.body?.statements ?? [], scope, { returns: [] });
}

/** `super(…)`: the base class gets these arguments, then the fields of this one come to be. */
export function superCall(machine: Machine, args: readonly Held[], at: Place, scope: Scope): Value | undefined {
  const owner = classAround(scope);
  const instance = selfOf(scope);
  if (!owner || instance?.kind !== 'construct') return undefined;
  const base = extendsValue(machine, owner);
  if (base) constructBase(machine, base, instance, args, at);
  initializeFields(machine, owner, instance, scope);
  return nothing(at);
}

function constructBase(
  machine: Machine,
  base: Value,
  instance: ConstructValue,
  args: readonly Held[],
  at: Place,
): void {
  // A class may extend itself, by way of others.
  if (base.kind === 'callable') deeper(machine, () => construct(machine, base, instance, args));
  else instance.base = { callee: base, arguments: args, at };
}

/** Parameters that are fields, and fields with a value of their own. */
function initializeFields(machine: Machine, owner: CallableValue, instance: ConstructValue, scope: Scope): void {
  const { ts } = machine;
  if (!ts.isClassLike(owner.node)) return;
  for (const member of owner.node.members) {
    if (ts.isConstructorDeclaration(member)) parameterFields(machine, member, instance, scope);
    else if (ts.isPropertyDeclaration(member) && !isStatic(ts, member)) {
      const field = fieldsOf(machine, member, scope);
      if (field) storeMember(machine, instance, member.name.getText(), field);
    }
  }
}

function parameterFields(
  machine: Machine,
  { parameters, body }: ts.ConstructorDeclaration,
  instance: ConstructValue,
  scope: Scope,
): void {
  const { ts } = machine;
  for (const { name, modifiers } of body ? parameters : []) {
    if (!modifiers?.length || !ts.isIdentifier(name)) continue;
    const found = lookUp(scope, name.text);
    const value = found && valueOfBinding(found.binding);
    if (value) storeMember(machine, instance, name.text, { value, at: placeOfNode(name, scope) });
  }
}

/** What a class member is initialized with; undefined where it says nothing. */
export function fieldsOf(machine: Machine, member: ts.ClassElement, scope: Scope): Held | undefined {
  if (!machine.ts.isPropertyDeclaration(member) || !member.initializer) return undefined;
  return {
    value: evaluate(machine, member.initializer, scope),
    at: placeOfNode(member.initializer, scope),
    keyAt: placeOfNode(member.name, scope),
  };
}

/** What a class extends; undefined where it extends nothing. */
export function extendsValue(machine: Machine, { node, scope }: CallableValue): Value | undefined {
  const { ts } = machine;
  if (!ts.isClassLike(node)) return undefined;
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return clause && evaluate(machine, clause.expression, scope);
}
