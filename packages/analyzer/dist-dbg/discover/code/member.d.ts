import type { ts } from 'ts-morph';
import { type Machine } from './machine.ts';
import type { Scope } from './scope.ts';
import { type Value } from './value.ts';
/** Where a member is asked for. */
export interface Asked {
    readonly node: ts.Node;
    readonly scope: Scope;
}
/** The member of a value by its name, as `value.name` would give it. */
export declare function memberValue(machine: Machine, target: Value, name: string, asked: Asked): Value;
//# sourceMappingURL=member.d.ts.map