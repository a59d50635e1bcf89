import { type ConstructValue, type Held, type Value } from '../../code/index.ts';
import type { Place } from '../../../model/place.ts';
/** Where an app of stacks gives SST a function. */
export interface Definition {
    readonly name: string;
    /** What it is a part of, or what adds it. */
    readonly made: ConstructValue;
    readonly declaredAt: Place;
    /** `file.export`; absent where it is not static. */
    readonly handler?: Held;
    /** Its own settings over the component's, the strongest last. */
    readonly settings: readonly Value[];
}
/** Every function that a construct of SST is given, by whatever property or later call. */
export declare function definitionsOf(made: ConstructValue): Definition[];
//# sourceMappingURL=definitions.d.ts.map