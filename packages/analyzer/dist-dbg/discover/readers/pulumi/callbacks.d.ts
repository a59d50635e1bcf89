import type { DeclaredFunction } from '../../reader.ts';
import { type Program } from './program.ts';
/** Functions that Pulumi makes of code that a program hands to a resource's event, or to a route. */
export declare function callbacksIn(program: Program): DeclaredFunction[];
//# sourceMappingURL=callbacks.d.ts.map