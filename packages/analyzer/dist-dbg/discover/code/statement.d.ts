import type { ts } from 'ts-morph';
import type { Place } from '../../model/place.ts';
import { type Machine } from './machine.ts';
import { type Scope } from './scope.ts';
import { type Value } from './value.ts';
/** One call of a function: what it may return. */
export interface Frame {
    readonly returns: Value[];
}
/** Why the statements of a block were left before their end. */
export type End = 'returned' | 'left' | 'broken' | undefined;
/** Reads statements in order. Branches that may not run are read as well, for what they declare. */
export declare function execute(machine: Machine, statements: readonly ts.Statement[], scope: Scope, frame: Frame): End;
/** The value of a call: the only one that its returns agree on. */
export declare function returned({ returns }: Frame, end: End, at: Place): Value;
/** Functions and classes can be used before the line they stand on. */
export declare function hoist(machine: Machine, statements: readonly ts.Statement[], scope: Scope): void;
/** Declares the variables of one statement. */
export declare function declareAll(machine: Machine, list: ts.VariableDeclarationList, scope: Scope): undefined;
//# sourceMappingURL=statement.d.ts.map