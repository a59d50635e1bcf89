import type { ts } from 'ts-morph';
import type { Place } from '../../model/place.ts';
import { builtinCall } from './builtin.ts';
import { construct, extendsValue, fieldsOf, superCall } from './class.ts';
import { declare } from './assign.ts';
import { evaluate, itemsBehind } from './expression.ts';
import { deeper, type Machine, placeOfNode, uncertainly, unknownAt } from './machine.ts';
import { memberValue } from './member.ts';
import { importedModule } from './module.ts';
import { innerScope, type Scope } from './scope.ts';
import { execute, type Frame, returned } from './statement.ts';
import { type CallableValue, type ConstructValue, type Held, nothing, textOfValue, type Value } from './value.ts';

/** A function or a class as a value, with the names it can see. */
export const callableAt = (node: CallableValue['node'], scope: Scope, at: Place): CallableValue => ({
  kind: 'callable',
  node,
  scope,
  statics: new Map(),
  at,
});

/** The value of `callee(…)`: what a function of the repository returns, else what is made of its arguments elsewhere. */
export function evaluateCall(machine: Machine, node: ts.CallExpression, scope: Scope): Value {
  const { ts } = machine;
  const callee = node.expression;
  const args = argumentsOf(machine, node.arguments, scope);
  const at = placeOfNode(node, scope);
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return superCall(machine, args, at, scope) ?? nothing(at);
  const imported = ts.isIdentifier(callee) && callee.text === 'require';
  if (imported || callee.kind === ts.SyntaxKind.ImportKeyword) {
    const specifier = textOfValue(args[0]?.value);
    return specifier === undefined ? unknownAt(node, scope) : importedModule(machine, scope.file, specifier, at);
  }
  if (ts.isPropertyAccessExpression(callee)) return methodCall(machine, node, callee, args, scope);
  return callValue(machine, evaluate(machine, callee, scope), args, { node, scope });
}

function methodCall(
  machine: Machine,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  args: readonly Held[],
  scope: Scope,
): Value {
  const target = evaluate(machine, callee.expression, scope);
  const built = builtinCall(machine, { target, name: callee.name.text, args, node, scope });
  if (built) return built;
  const value = memberValue(machine, target, callee.name.text, { node: callee, scope });
  const self =
    target.kind === 'object' || target.kind === 'construct' || target.kind === 'callable' ? target : undefined;
  return callValue(machine, value, args, { node, scope, ...(self && { self }) });
}

interface Call {
  readonly node: ts.CallExpression;
  readonly scope: Scope;
  readonly self?: Value;
}

function callValue(machine: Machine, callee: Value, args: readonly Held[], call: Call): Value {
  const { node, scope, self } = call;
  if (callee.kind === 'callable') return callFunction(machine, callee, args, self) ?? unknownAt(node, scope);
  if (callee.kind === 'reference') {
    const known = builtinCall(machine, { target: callee, args, node, scope }) ?? machine.answer(callee, args);
    if (known) return known;
    const made = make(machine, 'call', callee, args, placeOfNode(node, scope));
    callee.of?.calls.push(made);
    runCallbacks(machine, args);
    return made;
  }
  runCallbacks(machine, args);
  return unknownAt(node, scope);
}

/** A function written where it is handed over may be called by whoever gets it. */
function runCallbacks(machine: Machine, args: readonly Held[]): void {
  const { ts } = machine;
  for (const { value, at } of args) {
    if (value.kind !== 'callable' || value.at !== at) continue;
    if (ts.isArrowFunction(value.node) || ts.isFunctionExpression(value.node))
      uncertainly(machine, () => callFunction(machine, value, openArguments(machine, value)));
  }
}

/** The value of `new callee(…)`. */
export function evaluateNew(machine: Machine, node: ts.NewExpression, scope: Scope): Value {
  const callee = evaluate(machine, node.expression, scope);
  const args = argumentsOf(machine, node.arguments ?? [], scope);
  const at = placeOfNode(node, scope);
  if (callee.kind === 'reference') {
    const built = builtinCall(machine, { target: callee, args, node, scope });
    if (built) return built;
  }
  if (callee.kind === 'callable') return instantiate(machine, callee, args, at);
  return callee.kind === 'reference' || callee.kind === 'unknown'
    ? make(machine, 'new', callee, args, at)
    : unknownAt(node, scope);
}

/** An instance of a class of the repository: its constructor is read with these arguments. */
export function instantiate(machine: Machine, callee: CallableValue, args: readonly Held[], at: Place): ConstructValue {
  const instance = make(machine, 'new', callee, args, at);
  const { within } = machine;
  machine.within = instance;
  deeper(machine, () => construct(machine, callee, instance, args));
  machine.within = within;
  return instance;
}

function make(
  machine: Machine,
  made: ConstructValue['made'],
  callee: ConstructValue['callee'],
  args: readonly Held[],
  at: Place,
): ConstructValue {
  const value: ConstructValue = {
    kind: 'construct',
    made,
    callee,
    arguments: args,
    at,
    ...(machine.within && { within: machine.within }),
    certain: machine.uncertain === 0,
    members: new Map(),
    calls: [],
  };
  machine.born.set(value, machine.uncertain);
  machine.made.push(value);
  return value;
}

function argumentsOf(machine: Machine, nodes: readonly ts.Expression[], scope: Scope): Held[] {
  return nodes.flatMap((node): Held | readonly Held[] => {
    if (machine.ts.isSpreadElement(node)) return itemsBehind(evaluate(machine, node.expression, scope)).items;
    const at = placeOfNode(node, scope);
    const value = evaluate(machine, node, scope);
    // One object for both says that the value is written right here.
    return { value, at: samePlace(value.at, at) ? value.at : at };
  });
}

const samePlace = (a: Place, b: Place): boolean =>
  a.file === b.file && a.range?.[0] === b.range?.[0] && a.range?.[1] === b.range?.[1];

/** Arguments of which nothing is known, for code that nobody calls here. */
export function openArguments(machine: Machine, callee: CallableValue): Held[] {
  const { ts } = machine;
  const code = ts.isClassLike(callee.node) ? callee.node.members.find(ts.isConstructorDeclaration) : callee.node;
  return (code?.parameters ?? []).map((parameter): Held => {
    const value = unknownAt(parameter.name, callee.scope);
    return { value, at: value.at };
  });
}

/** What a function returns for these arguments; undefined where it cannot be read. */
export function callFunction(
  machine: Machine,
  callee: CallableValue,
  args: readonly Held[],
  self?: Value,
): Value | undefined {
  const { ts } = machine;
  const { node } = callee;
  if (ts.isClassLike(node) || !node.body) return undefined;
  const { body } = node;
  machine.used.add(node);
  return deeper(machine, () => {
    const own = ts.isArrowFunction(node) ? undefined : (self ?? callee.self);
    const scope = innerScope(callee.scope, machine.uncertain, own);
    bindParameters(machine, node.parameters, args, scope);
    if (!ts.isBlock(body)) return evaluate(machine, body, scope);
    const frame: Frame = { returns: [] };
    const end = execute(machine, body.statements, scope, frame);
    return returned(frame, end, placeOfNode(node, scope));
  });
}

/** Declares a function's parameters with what it is called with, or with their defaults. */
export function bindParameters(
  machine: Machine,
  parameters: readonly ts.ParameterDeclaration[],
  args: readonly Held[],
  scope: Scope,
): void {
  parameters.forEach((parameter, index) => {
    const at = placeOfNode(parameter, scope);
    if (parameter.dotDotDotToken) {
      const rest = { kind: 'list', items: args.slice(index), complete: true, at } as const;
      return declare(machine, parameter.name, { value: rest, at }, scope);
    }
    const given = args[index] ?? { value: nothing(at), at };
    const value =
      given.value.kind === 'nothing' && parameter.initializer
        ? evaluate(machine, parameter.initializer, scope)
        : given.value;
    declare(machine, parameter.name, { value, at: given.at }, scope);
  });
}

/** A method or getter that an instance's class, or a class above it, defines. */
export function methodOn(machine: Machine, instance: ConstructValue, name: string): CallableValue | undefined {
  const { ts } = machine;
  let at: ConstructValue['callee'] | Value | undefined = instance.callee;
  for (let level = 0; level < 8 && at?.kind === 'callable' && ts.isClassLike(at.node); level++) {
    const owner: CallableValue = at;
    const member = at.node.members.find(
      (candidate): candidate is ts.MethodDeclaration | ts.GetAccessorDeclaration =>
        (ts.isMethodDeclaration(candidate) || ts.isGetAccessor(candidate)) && candidate.name.getText() === name,
    );
    if (member) return { ...callableAt(member, classScope(machine, owner), owner.at), self: instance };
    at = extendsValue(machine, owner);
  }
  return undefined;
}

const classScope = (machine: Machine, owner: CallableValue): Scope =>
  innerScope(owner.scope, machine.uncertain, undefined, owner);

/** A static member of a class: a method, or a value that is read when it is first asked for. */
export function staticOf(machine: Machine, owner: CallableValue, name: string): Value | undefined {
  const { ts } = machine;
  const known = owner.statics.get(name);
  if (known) return known.value;
  if (!ts.isClassLike(owner.node)) return undefined;
  const member = owner.node.members.find((candidate) => candidate.name?.getText() === name && isStatic(ts, candidate));
  if (!member) {
    const base = extendsValue(machine, owner);
    // A class may extend itself, by way of others.
    return base?.kind === 'callable' ? deeper(machine, () => staticOf(machine, base, name)) : undefined;
  }
  const scope = innerScope(owner.scope, machine.uncertain, owner, owner);
  if (ts.isMethodDeclaration(member)) return callableAt(member, scope, placeOfNode(member, scope));
  const value = fieldsOf(machine, member, scope);
  if (value) owner.statics.set(name, value);
  return value?.value;
}

/** Whether a class member stands on the class itself. */
export const isStatic = (ts: Machine['ts'], member: ts.ClassElement): boolean =>
  ts.canHaveModifiers(member) &&
  (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
