import type { MethodCall } from './builtin-method.ts';
import { type Value } from './value.ts';
/** A method of a text. */
export declare function textMethod(text: string, { name, args, node, scope }: MethodCall): Value | undefined;
//# sourceMappingURL=text-method.d.ts.map