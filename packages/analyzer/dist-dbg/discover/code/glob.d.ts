import type { BuiltinCall } from './builtin.ts';
import { type Machine } from './machine.ts';
import { type Value } from './value.ts';
/** The files of the repository that a pattern finds: `globSync('src/*.ts')`. Only with options that say where, if any. */
export declare function globbed(machine: Machine, { args: [first, options], node, scope }: BuiltinCall): Value;
//# sourceMappingURL=glob.d.ts.map