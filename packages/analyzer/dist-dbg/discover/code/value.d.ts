import type { ts } from 'ts-morph';
import type { Path, Place } from '../../model/place.ts';
import type { Scope } from './scope.ts';
/** What an expression of the user's code stands for, as far as reading alone can tell. */
export type Value = TextValue | NumberValue | BooleanValue | NothingValue | ListValue | ObjectValue | ConstructValue | ReferenceValue | CallableValue | ModuleValue | UnknownValue;
export interface TextValue {
    readonly kind: 'text';
    readonly value: string;
    /** Where the text is stated, quotes included, however it got here. */
    readonly at: Place;
}
export interface NumberValue {
    readonly kind: 'number';
    readonly value: number;
    readonly at: Place;
}
export interface BooleanValue {
    readonly kind: 'boolean';
    readonly value: boolean;
    readonly at: Place;
}
/** `undefined`, `null`, and what a complete object does not have. */
export interface NothingValue {
    readonly kind: 'nothing';
    readonly at: Place;
}
/** A value in a list, an object or an argument list; `at` is what is written there: `[shared]`, not what `shared` is. */
export interface Held {
    readonly value: Value;
    readonly at: Place;
    /** The member's name, where there is one. */
    readonly keyAt?: Place;
}
/** Code may push to it while it is read. */
export interface ListValue {
    readonly kind: 'list';
    readonly items: Held[];
    /** False when there may be other items, or when some of these may be absent. */
    complete: boolean;
    readonly at: Place;
}
/** Code may assign to its members while it is read. */
export interface ObjectValue {
    readonly kind: 'object';
    readonly members: Map<string, Held>;
    /** False when there may be other members. */
    complete: boolean;
    readonly at: Place;
}
/** What a class or a function outside the repository makes of its arguments; or an instance of a class of the repository. */
export interface ConstructValue {
    readonly kind: 'construct';
    readonly made: 'new' | 'call';
    /** What is called: a reference to something outside the repository, or a class of it. */
    readonly callee: ReferenceValue | CallableValue | UnknownValue;
    readonly arguments: readonly Held[];
    /** The whole expression. */
    readonly at: Place;
    /** The instance of a class of the repository whose constructor or method made it. */
    readonly within?: ConstructValue;
    /** False when it stands in a branch or a loop that may not run. */
    readonly certain: boolean;
    /** The variable, property or field that it was first given to. */
    boundTo?: {
        readonly name: string;
        readonly at: Place;
    };
    /** Fields that the repository's code assigned. */
    readonly members: Map<string, Held>;
    /** What the class hands to its base class, when that one is outside the repository. */
    base?: {
        readonly callee: Value;
        readonly arguments: readonly Held[];
        readonly at: Place;
    };
    /** Calls of methods that the repository does not define, in order. */
    readonly calls: ConstructValue[];
}
/** Something by name that is not in the repository: `Runtime.NODEJS_22_X` of an npm package, a global, a member of a construct. */
export interface ReferenceValue {
    readonly kind: 'reference';
    /** The specifier it is imported by. Absent for globals and for members. */
    readonly module?: string;
    /** What it is a member of, when that is a construct. */
    readonly of?: ConstructValue;
    /** The names from there on, as exported, not as renamed here: `['aws_lambda', 'Function']`. A default import is `default`. */
    readonly path: readonly string[];
    readonly at: Place;
}
/** A function, a method or a class of the repository. */
export interface CallableValue {
    readonly kind: 'callable';
    readonly node: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration;
    readonly scope: Scope;
    /** Static members of a class that were read. */
    readonly statics: Map<string, Held>;
    readonly self?: Value;
    readonly at: Place;
}
/** All that a module of the repository exports: `import * as config from './config'`. */
export interface ModuleValue {
    readonly kind: 'module';
    readonly file: Path;
    readonly at: Place;
}
export interface UnknownValue {
    readonly kind: 'unknown';
    /** As written. */
    readonly text: string;
    readonly at: Place;
    /** An environment variable: what `??` and `||` put in its place is what the repository says. */
    readonly environment?: string;
    /** It is one of these; which one, only a run would tell. */
    readonly among?: readonly Value[];
    /** A text whose parts are not all known, in order. */
    readonly parts?: readonly Value[];
}
export declare const textValue: (value: string, at: Place) => TextValue;
export declare const numberValue: (value: number, at: Place) => NumberValue;
export declare const booleanValue: (value: boolean, at: Place) => BooleanValue;
export declare const nothing: (at: Place) => NothingValue;
export declare const listValue: (items: Held[], at: Place, complete?: boolean) => ListValue;
export declare const objectValue: (members: Iterable<readonly [string, Held]>, at: Place, complete?: boolean) => ObjectValue;
export declare const held: (value: Value, at?: Place) => Held;
/** The text behind a value; undefined where it is none, or not known. */
export declare const textOfValue: (value: Value | undefined) => string | undefined;
/** A member of an object by its name; undefined where it has none. */
export declare function memberOf(value: Value | undefined, name: string): Held | undefined;
/** Whether a condition holds; undefined where only a run would tell. */
export declare function truthOf(value: Value): boolean | undefined;
/** Whether two values are the same; undefined where only a run would tell. */
export declare function sameValue(a: Value, b: Value): boolean | undefined;
//# sourceMappingURL=value.d.ts.map