import type { ts } from 'ts-morph';
import type { Place } from '../../model/place.ts';
import { type Machine } from './machine.ts';
import { type Scope } from './scope.ts';
import { type CallableValue, type ConstructValue, type Held, type Value } from './value.ts';
/** A function or a class as a value, with the names it can see. */
export declare const callableAt: (node: CallableValue["node"], scope: Scope, at: Place) => CallableValue;
/** The value of `callee(…)`: what a function of the repository returns, else what is made of its arguments elsewhere. */
export declare function evaluateCall(machine: Machine, node: ts.CallExpression, scope: Scope): Value;
/** The value of `new callee(…)`. */
export declare function evaluateNew(machine: Machine, node: ts.NewExpression, scope: Scope): Value;
/** An instance of a class of the repository: its constructor is read with these arguments. */
export declare function instantiate(machine: Machine, callee: CallableValue, args: readonly Held[], at: Place): ConstructValue;
/** Arguments of which nothing is known, for code that nobody calls here. */
export declare function openArguments(machine: Machine, callee: CallableValue): Held[];
/** What a function returns for these arguments; undefined where it cannot be read. */
export declare function callFunction(machine: Machine, callee: CallableValue, args: readonly Held[], self?: Value): Value | undefined;
/** Declares a function's parameters with what it is called with, or with their defaults. */
export declare function bindParameters(machine: Machine, parameters: readonly ts.ParameterDeclaration[], args: readonly Held[], scope: Scope): void;
/** A method or getter that an instance's class, or a class above it, defines. */
export declare function methodOn(machine: Machine, instance: ConstructValue, name: string): CallableValue | undefined;
/** A static member of a class: a method, or a value that is read when it is first asked for. */
export declare function staticOf(machine: Machine, owner: CallableValue, name: string): Value | undefined;
/** Whether a class member stands on the class itself. */
export declare const isStatic: (ts: Machine["ts"], member: ts.ClassElement) => boolean;
//# sourceMappingURL=call.d.ts.map