import type { UnitId } from '../../../model/workspace.ts';
import { type ConstructValue, type Value } from '../../code/index.ts';
/** Layers that stacks leave for others: by the name of an output's export, and by that of a parameter of Systems Manager. */
export declare function exportsIn(made: readonly ConstructValue[], idOf: (construct: ConstructValue) => UnitId | undefined): ReadonlyMap<string, UnitId>;
/** The name under which another stack left this value: `Fn.importValue`, or a parameter that is read. */
export declare function importedName(value: Value): string | undefined;
//# sourceMappingURL=left-for-others.d.ts.map