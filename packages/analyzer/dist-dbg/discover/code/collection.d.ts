import type { MethodCall } from './builtin-method.ts';
import { type Machine } from './machine.ts';
import { type ObjectValue, type Value } from './value.ts';
/** `new Map(entries)`: an object whose members are its entries. */
export declare function mapOf(machine: Machine, entries: Value | undefined, at: Value['at']): ObjectValue;
/** `new Set(items)`: a list without repetitions, as far as its items can be told apart. */
export declare function setOf(items: Value | undefined, at: Value['at']): Value;
/** The entries of an object, as `Object.entries` gives them; `keys` and `values` the same way. */
export declare function membersAsList(what: 'keys' | 'values' | 'entries', value: ObjectValue, at: Value['at']): Value;
/** A method of a `Map`; undefined for other objects. */
export declare function collectionMethod(machine: Machine, map: ObjectValue, call: MethodCall): Value | undefined;
//# sourceMappingURL=collection.d.ts.map