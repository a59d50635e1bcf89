import type { ts } from 'ts-morph';
import type { Machine } from './machine.ts';
import { type Value } from './value.ts';
/** What an operator makes of two numbers; undefined where one of them is not known, and for other operators. */
export declare function arithmetic({ ts }: Machine, operator: ts.BinaryOperator, [left, right]: readonly [Value, Value], at: Value['at']): Value | undefined;
//# sourceMappingURL=arithmetic.d.ts.map