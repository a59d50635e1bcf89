import type { ts } from 'ts-morph';
import type { Place } from '../../model/place.ts';
import { type Machine } from './machine.ts';
import { type Scope } from './scope.ts';
import { type CallableValue, type ConstructValue, type Held, type Value } from './value.ts';
/** Reads a class's constructor, and those of the classes above it, for one instance. */
export declare function construct(machine: Machine, owner: CallableValue, instance: ConstructValue, args: readonly Held[]): void;
/** `super(…)`: the base class gets these arguments, then the fields of this one come to be. */
export declare function superCall(machine: Machine, args: readonly Held[], at: Place, scope: Scope): Value | undefined;
/** What a class member is initialized with; undefined where it says nothing. */
export declare function fieldsOf(machine: Machine, member: ts.ClassElement, scope: Scope): Held | undefined;
/** What a class extends; undefined where it extends nothing. */
export declare function extendsValue(machine: Machine, { node, scope }: CallableValue): Value | undefined;
//# sourceMappingURL=class.d.ts.map