import type { BuiltinCall } from './builtin.ts';
import { callFunction } from './call.ts';
import { collectionMethod } from './collection.ts';
import { listMethod } from './list-method.ts';
import { type Machine, uncertainly, unknownAt } from './machine.ts';
import { textMethod } from './text-method.ts';
import { held, type Value } from './value.ts';

export type MethodCall = BuiltinCall & { readonly name: string };

/** A method of a text, a list or a collection; undefined where the target is something else. */
export function builtinMethod(machine: Machine, call: MethodCall): Value | undefined {
  const { target, node, scope } = call;
  switch (target.kind) {
    case 'text':
      return textMethod(target.value, call) ?? unknownAt(node, scope);
    case 'list':
      return listMethod(machine, target, call) ?? unknownAt(node, scope);
    case 'object':
      return collectionMethod(machine, target, call);
    case 'unknown':
      overUnknown(machine, call);
      return unknownAt(node, scope);
    default:
      return undefined;
  }
}

/** Of a list that is not known the function is read once, with an item that is not known. */
function overUnknown(machine: Machine, { args, node, scope }: MethodCall): void {
  const callee = args[0]?.value;
  if (callee?.kind !== 'callable') return;
  uncertainly(machine, () =>
    callFunction(machine, callee, [held(unknownAt(node, scope)), held(unknownAt(node, scope))]),
  );
}
