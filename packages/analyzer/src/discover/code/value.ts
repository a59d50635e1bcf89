import type { ts } from 'ts-morph';
import type { Path, Place } from '../../model/place.ts';
import type { Scope } from './scope.ts';

/** What an expression of the user's code stands for, as far as reading alone can tell. */
export type Value =
  | TextValue
  | NumberValue
  | BooleanValue
  | NothingValue
  | ListValue
  | ObjectValue
  | ConstructValue
  | ReferenceValue
  | CallableValue
  | ModuleValue
  | UnknownValue;

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
  boundTo?: { readonly name: string; readonly at: Place };
  /** Fields that the repository's code assigned. */
  readonly members: Map<string, Held>;
  /** What the class hands to its base class, when that one is outside the repository. */
  base?: { readonly callee: Value; readonly arguments: readonly Held[]; readonly at: Place };
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

export const textValue = (value: string, at: Place): TextValue => ({ kind: 'text', value, at });
export const numberValue = (value: number, at: Place): NumberValue => ({ kind: 'number', value, at });
export const booleanValue = (value: boolean, at: Place): BooleanValue => ({ kind: 'boolean', value, at });
export const nothing = (at: Place): NothingValue => ({ kind: 'nothing', at });
export const listValue = (items: Held[], at: Place, complete = true): ListValue => ({
  kind: 'list',
  items,
  complete,
  at,
});
export const objectValue = (members: Iterable<readonly [string, Held]>, at: Place, complete = true): ObjectValue => ({
  kind: 'object',
  members: new Map(members),
  complete,
  at,
});
export const held = (value: Value, at: Place = value.at): Held => ({ value, at });

/** The text behind a value; undefined where it is none, or not known. */
export const textOfValue = (value: Value | undefined): string | undefined =>
  value?.kind === 'text' ? value.value : undefined;

/** A member of an object by its name; undefined where it has none. */
export function memberOf(value: Value | undefined, name: string): Held | undefined {
  return value?.kind === 'object' || value?.kind === 'construct' ? value.members.get(name) : undefined;
}

/** Whether a condition holds; undefined where only a run would tell. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'text':
    case 'number':
    case 'boolean':
      return Boolean(value.value);
    case 'nothing':
      return false;
    case 'list':
    case 'object':
    case 'callable':
    case 'module':
      return true;
    case 'construct':
      return value.made === 'new' ? true : undefined;
    case 'reference':
      return value.module !== undefined && value.path.length > 0 ? true : undefined;
    case 'unknown':
      return undefined;
    default:
      return value satisfies never;
  }
}

/** Whether two values are the same; undefined where only a run would tell. */
export function sameValue(a: Value, b: Value): boolean | undefined {
  if (a === b && a.kind !== 'unknown') return true;
  if (isPlain(a) && isPlain(b)) return a.kind === b.kind && plainOf(a) === plainOf(b);
  if (a.kind === 'reference' && b.kind === 'reference' && a.module === b.module && a.of === b.of)
    return a.path.join('.') === b.path.join('.') ? true : undefined;
  const [definite, other] = a.kind === 'nothing' ? [a, b] : [b, a];
  if (definite.kind === 'nothing' && truthOf(other) !== undefined) return false;
  return undefined;
}

type Plain = TextValue | NumberValue | BooleanValue | NothingValue;
const isPlain = (value: Value): value is Plain => ['text', 'number', 'boolean', 'nothing'].includes(value.kind);
const plainOf = (value: Plain): string | number | boolean | undefined =>
  value.kind === 'nothing' ? undefined : value.value;
