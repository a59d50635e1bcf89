import type { ts } from 'ts-morph';
import { type Machine } from './machine.ts';
import type { Scope } from './scope.ts';
import { type Held } from './value.ts';
/** Declares the names of `{ name, other: renamed = 'default', ...rest }` and of `[first, , third]`. */
export declare function bindPattern(machine: Machine, pattern: ts.BindingPattern, { value }: Held, scope: Scope): void;
//# sourceMappingURL=pattern.d.ts.map