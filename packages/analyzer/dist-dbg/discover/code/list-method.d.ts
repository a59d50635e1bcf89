import type { MethodCall } from './builtin-method.ts';
import { type Machine } from './machine.ts';
import { type ListValue, type Value } from './value.ts';
/** A method of a list. */
export declare function listMethod(machine: Machine, list: ListValue, call: MethodCall): Value | undefined;
//# sourceMappingURL=list-method.d.ts.map