import type { Expression } from './hcl/syntax.ts';
import { type Value } from './values.ts';
/** A value as a variable's `type` makes it: above all, with the defaults of `optional(type, default)`. */
export declare function constrained(value: Value, type: Expression | undefined, evaluated: (of: Expression) => Value): Value;
//# sourceMappingURL=type-constraint.d.ts.map