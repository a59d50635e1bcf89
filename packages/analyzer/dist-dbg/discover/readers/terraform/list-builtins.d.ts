import type { Place } from '../../../model/place.ts';
import { type Value } from './values.ts';
type Builtin = (items: readonly Value[], at: Place) => Value | undefined;
/** Functions of lists and numbers. */
export declare const listBuiltins: (format: Builtin) => readonly (readonly [string, Builtin])[];
export {};
//# sourceMappingURL=list-builtins.d.ts.map