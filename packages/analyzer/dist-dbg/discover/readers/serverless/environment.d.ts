import type { EnvironmentVariable } from '../../../model/workspace.ts';
import type { Service } from './service.ts';
import { type Located } from './variables.ts';
/** A function's variables over the provider's; undefined where one of the two lists is not static. */
export declare function environmentOf({ variables, provider }: Service, value: Located | undefined): ReadonlyMap<string, EnvironmentVariable> | undefined;
//# sourceMappingURL=environment.d.ts.map