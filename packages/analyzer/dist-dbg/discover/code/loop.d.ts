import type { ts } from 'ts-morph';
import { type Machine } from './machine.ts';
import { type Scope } from './scope.ts';
import { type End, type Frame } from './statement.ts';
/** `for (const name of names)`: a round for each item; of a list that is not known, one with an item that is not known. */
export declare function forOf(machine: Machine, node: ts.ForOfStatement, scope: Scope, frame: Frame): End;
/** `for (const name in functions)`: a round for each member's name. */
export declare function forIn(machine: Machine, node: ts.ForInStatement, scope: Scope, frame: Frame): End;
/** A loop that counts: as many rounds as its condition holds. Where only a run could tell, its body is read once. */
export declare function counted(machine: Machine, node: ts.ForStatement | ts.WhileStatement | ts.DoStatement, scope: Scope, frame: Frame): End;
//# sourceMappingURL=loop.d.ts.map