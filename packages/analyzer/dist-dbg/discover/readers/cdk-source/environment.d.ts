import type { EnvironmentVariable } from '../../../model/workspace.ts';
import { type ConstructValue } from '../../code/index.ts';
import type { Properties } from './properties.ts';
/** The variables a function is given: its property, then `addEnvironment`. Undefined where not all of them are known. */
export declare function environmentOf(construct: ConstructValue, properties: Properties): ReadonlyMap<string, EnvironmentVariable> | undefined;
//# sourceMappingURL=environment.d.ts.map