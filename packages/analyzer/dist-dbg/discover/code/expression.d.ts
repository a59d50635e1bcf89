import type { ts } from 'ts-morph';
import type { Place } from '../../model/place.ts';
import { type Machine } from './machine.ts';
import { type Scope } from './scope.ts';
import { type Held, type ObjectValue, type Value } from './value.ts';
/** The value of an expression. Never throws: what only a run would tell is unknown. */
export declare function evaluate(machine: Machine, node: ts.Expression, scope: Scope): Value;
/** The items a value brings where it is spread; of several lists it may be, all. */
export declare function itemsBehind(value: Value): {
    readonly items: readonly Held[];
    readonly complete: boolean;
};
/** Lays one value's members over those of an object. */
export declare function spread(into: ObjectValue, value: Value): void;
/** The text of a member's name; undefined where it is computed and not known. */
export declare function nameOf(machine: Machine, name: ts.PropertyName | ts.BindingName, scope: Scope): string | undefined;
/** Remembers the first name that a construct was given. */
export declare function bindTo(value: Value, name: string, at: Place): void;
//# sourceMappingURL=expression.d.ts.map