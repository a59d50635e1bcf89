import type { Path } from '../../model/place.ts';
import type { CallableValue, Value } from './value.ts';
/** A name's value, or how to find it: constants and imports are read when they are first asked for. */
export interface Binding {
    value?: Value;
    lazy?: () => Value;
}
/** The names that one stretch of code can see. */
export interface Scope {
    readonly file: Path;
    readonly parent?: Scope;
    readonly names: Map<string, Binding>;
    /** What `this` is. */
    readonly self?: Value;
    /** The class whose code this is, for `super`. */
    readonly ownClass?: CallableValue;
    /** How many branches deep, that may not run, this stretch began. */
    readonly bornAt: number;
}
/** A scope inside another one. */
export declare function innerScope(parent: Scope, bornAt: number, self?: Value, ownClass?: CallableValue): Scope;
/** The binding of a name, from the innermost scope that has it. */
export declare function lookUp(scope: Scope, name: string): {
    readonly binding: Binding;
    readonly scope: Scope;
} | undefined;
/** What `this` is here; undefined outside of functions and classes. */
export declare function selfOf(scope: Scope): Value | undefined;
/** The class whose constructor or method stands around this scope. */
export declare function classAround(scope: Scope): CallableValue | undefined;
/** The value of a binding, read once; undefined while it is being read: that is a cycle. */
export declare function valueOfBinding(binding: Binding): Value | undefined;
//# sourceMappingURL=scope.d.ts.map