import type { Path, Place } from '../../../model/place.ts';
import { type Files } from './file-functions.ts';
import type { Expression } from './hcl/syntax.ts';
import { type Value } from './values.ts';
/** What the names in an expression mean. */
export interface Scope extends Files {
    readonly file: Path;
    /** `each`, `count` and the names of `for`. */
    readonly bindings: ReadonlyMap<string, Value>;
    /** `var.x`, `data.archive_file.orders`: undefined when the name is complete only with more parts. */
    named(names: readonly string[], at: Place): Value | undefined;
    /** What a function gives that only the tool around this text knows. */
    readonly called?: (name: string, items: readonly Value[], at: Place) => Value | undefined;
    /** The text of an expression. */
    written(expression: Expression): string;
    /** Counts one step; false when the configuration took more than any does. */
    step(): boolean;
}
/** What an expression gives; what only a deployment knows is unknown, never an exception. */
export declare function evaluate(expression: Expression, scope: Scope): Value;
/** Keys and values of a list, set or map, in the order in which Terraform walks them. */
export declare function entriesOf(value: Value): readonly (readonly [Value, Value])[] | undefined;
//# sourceMappingURL=evaluate.d.ts.map