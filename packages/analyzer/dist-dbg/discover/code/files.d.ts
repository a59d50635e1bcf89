import type { BuiltinCall } from './builtin.ts';
import { type Machine } from './machine.ts';
import { type Value } from './value.ts';
/** What Node's file system says of the repository. What is not there may come to be before the code runs, so it is not known. */
export declare function ofFiles(machine: Machine, method: string, call: BuiltinCall): Value | undefined;
/** What a text that is a whole file says, as JSON or YAML. */
export declare function documentIn({ host }: Machine, value: Value): Value | undefined;
//# sourceMappingURL=files.d.ts.map