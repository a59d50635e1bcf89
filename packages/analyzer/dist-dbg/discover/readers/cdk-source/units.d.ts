import type { Place } from '../../../model/place.ts';
import type { UnitId } from '../../../model/workspace.ts';
import { type CodeReader, type ConstructValue } from '../../code/index.ts';
/** A function or a layer, and the name we give it. */
export interface Unit {
    readonly construct: ConstructValue;
    /** The same in other instances of its stack: one for each stage. */
    readonly others: readonly ConstructValue[];
    readonly id: UnitId;
    readonly name: string;
    readonly declaredAt: Place;
}
/** Names everything that was made; what several instances of one stack make of the same code is one unit. */
export declare function unitsIn({ made, lineage }: Pick<CodeReader, 'made' | 'lineage'>, codeOf: (construct: ConstructValue) => string): {
    readonly units: readonly Unit[];
    readonly idOf: (construct: ConstructValue) => UnitId | undefined;
};
//# sourceMappingURL=units.d.ts.map