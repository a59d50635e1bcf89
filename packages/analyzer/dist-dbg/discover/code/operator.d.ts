import type { ts } from 'ts-morph';
import { type Machine } from './machine.ts';
import type { Scope } from './scope.ts';
import { type Value } from './value.ts';
/** The value of an operator between two expressions; assignments are carried out. */
export declare function binary(machine: Machine, node: ts.BinaryExpression, scope: Scope): Value;
/** `!value`, `-value`, `count++`. */
export declare function unary(machine: Machine, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression, scope: Scope): Value;
//# sourceMappingURL=operator.d.ts.map