import type { ts } from 'ts-morph';
import { declare } from './assign.ts';
import { evaluate, nameOf } from './expression.ts';
import { type Machine, placeOfNode, unknownAt } from './machine.ts';
import { memberValue } from './member.ts';
import type { Scope } from './scope.ts';
import { type Held, listValue, nothing, objectValue, type Value } from './value.ts';

/** Declares the names of `{ name, other: renamed = 'default', ...rest }` and of `[first, , third]`. */
export function bindPattern(machine: Machine, pattern: ts.BindingPattern, { value }: Held, scope: Scope): void {
  const taken = new Set<string>();
  pattern.elements.forEach((element, index) => {
    if (!machine.ts.isBindingElement(element)) return;
    const found = machine.ts.isArrayBindingPattern(pattern)
      ? itemFor(element, value, index, scope)
      : memberFor(machine, element, value, { taken, scope });
    const given =
      found.kind === 'nothing' && element.initializer ? evaluate(machine, element.initializer, scope) : found;
    declare(machine, element.name, { value: given, at: placeOfNode(element, scope) }, scope);
  });
}

function itemFor(element: ts.BindingElement, value: Value, index: number, scope: Scope): Value {
  if (value.kind !== 'list') return unknownAt(element, scope);
  if (element.dotDotDotToken) return listValue(value.items.slice(index), value.at, value.complete);
  return value.items[index]?.value ?? (value.complete ? nothing(value.at) : unknownAt(element, scope));
}

function memberFor(
  machine: Machine,
  element: ts.BindingElement,
  value: Value,
  { taken, scope }: { readonly taken: Set<string>; readonly scope: Scope },
): Value {
  if (element.dotDotDotToken) {
    if (value.kind !== 'object') return unknownAt(element, scope);
    const rest = [...value.members].filter(([name]) => !taken.has(name));
    return objectValue(rest, value.at, value.complete);
  }
  const name = nameOf(machine, element.propertyName ?? element.name, scope);
  if (name === undefined) return unknownAt(element, scope);
  taken.add(name);
  return memberValue(machine, value, name, { node: element, scope });
}
