import { type Scope } from './evaluate.ts';
import type { Body } from './hcl/syntax.ts';
import { type Value } from './values.ts';
/** `each` and `count` where nobody knows over what: what hangs on them hangs on the same variable. */
export declare function openEach(repeat: Value): Scope['bindings'];
/** What `count` makes: its numbers. */
export declare function counted(value: Value): readonly (readonly [Value, Value])[] | undefined;
/** `dynamic "type" { for_each … content { … } }`, once for each item that is known. */
export declare function dynamicBlocks(body: Body, type: string, scope: Scope): {
    readonly body: Body;
    readonly inside: Scope;
}[];
//# sourceMappingURL=repetition.d.ts.map