import type { BuiltinCall } from './builtin.ts';
import { type Machine } from './machine.ts';
import { type Value } from './value.ts';
export type MethodCall = BuiltinCall & {
    readonly name: string;
};
/** A method of a text, a list or a collection; undefined where the target is something else. */
export declare function builtinMethod(machine: Machine, call: MethodCall): Value | undefined;
//# sourceMappingURL=builtin-method.d.ts.map