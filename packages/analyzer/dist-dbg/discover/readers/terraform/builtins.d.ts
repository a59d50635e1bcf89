import type { Place } from '../../../model/place.ts';
import { type Value } from './values.ts';
/** Terraform's functions that give the same in every deployment. Undefined: not known, or not for these arguments. */
export declare function callBuiltin(name: string, items: readonly Value[], at: Place): Value | undefined;
//# sourceMappingURL=builtins.d.ts.map