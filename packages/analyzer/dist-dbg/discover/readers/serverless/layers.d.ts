import type { Problem } from '../../../model/problem.ts';
import type { Layer, UnitId } from '../../../model/workspace.ts';
import { type Service } from './service.ts';
/** Every layer below `layers`, and the logical id that the framework gives it. */
export declare function layersIn(service: Service): {
    readonly layers: readonly Layer[];
    readonly byLogicalId: ReadonlyMap<string, UnitId>;
    /** Whether every part of the section could be read. */
    readonly complete: boolean;
    readonly problems: readonly Problem[];
};
//# sourceMappingURL=layers.d.ts.map