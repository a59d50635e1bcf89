import type { Problem } from '../../../model/problem.ts';
import type { Layer, UnitId } from '../../../model/workspace.ts';
import type { DeclaredFunction } from '../../reader.ts';
import type { Service } from './service.ts';
/** The part of a stack that a service states in CloudFormation's own words. */
export interface OwnResources {
    readonly functions: readonly DeclaredFunction[];
    readonly layers: readonly Layer[];
    readonly byLogicalId: ReadonlyMap<string, UnitId>;
    /** Whether every part could be read. */
    readonly complete: boolean;
    readonly problems: readonly Problem[];
}
/** Functions and layers below `resources`, inline and in included files. */
export declare function resourcesIn(service: Service): OwnResources;
/** Layers that the service's outputs hand to other stacks: by stack and output, and by export name. */
export declare function exportsOf(service: Service, ownLayers: ReadonlyMap<string, UnitId>, resources: OwnResources): Map<string, UnitId>;
//# sourceMappingURL=resources.d.ts.map