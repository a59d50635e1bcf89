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
export function innerScope(parent: Scope, bornAt: number, self?: Value, ownClass?: CallableValue): Scope {
  return { file: parent.file, parent, names: new Map(), bornAt, ...(self && { self }), ...(ownClass && { ownClass }) };
}

/** The binding of a name, from the innermost scope that has it. */
export function lookUp(scope: Scope, name: string): { readonly binding: Binding; readonly scope: Scope } | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const binding = at.names.get(name);
    if (binding) return { binding, scope: at };
  }
  return undefined;
}

/** What `this` is here; undefined outside of functions and classes. */
export function selfOf(scope: Scope): Value | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.self) return at.self;
  return undefined;
}

/** The class whose constructor or method stands around this scope. */
export function classAround(scope: Scope): CallableValue | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.ownClass) return at.ownClass;
  return undefined;
}

/** The value of a binding, read once; undefined while it is being read: that is a cycle. */
export function valueOfBinding(binding: Binding): Value | undefined {
  if (binding.lazy) {
    const { lazy } = binding;
    delete binding.lazy;
    binding.value = lazy();
  }
  return binding.value;
}
