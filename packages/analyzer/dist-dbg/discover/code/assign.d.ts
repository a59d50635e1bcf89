import type { ts } from 'ts-morph';
import { type Machine } from './machine.ts';
import { type Scope } from './scope.ts';
import { type Held, type Value } from './value.ts';
/** Reads an assignment, and remembers what it assigns. */
export declare function assign(machine: Machine, node: ts.BinaryExpression, scope: Scope): Value;
/** Gives what stands on the left of an assignment its value. */
export declare function store(machine: Machine, target: ts.Expression, value: Held, scope: Scope): void;
/** Gives an object, an instance or a class a member. */
export declare function storeMember(machine: Machine, of: Value, name: string, member: Held): void;
/** Declares a variable or a parameter. */
export declare function declare(machine: Machine, name: ts.BindingName, value: Held, scope: Scope): void;
//# sourceMappingURL=assign.d.ts.map