import type { ts } from 'ts-morph';
import { type Machine } from './machine.ts';
import type { Scope } from './scope.ts';
import { type Held, type Value } from './value.ts';
/** A call of something that comes with the language or with Node. */
export interface BuiltinCall {
    readonly target: Value;
    /** The method; absent where the target itself is called. */
    readonly name?: string;
    readonly args: readonly Held[];
    readonly node: ts.Expression;
    readonly scope: Scope;
}
/** What a builtin gives for known arguments; undefined where the call is of something else. */
export declare function builtinCall(machine: Machine, call: BuiltinCall): Value | undefined;
//# sourceMappingURL=builtin.d.ts.map