import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import { type Archives } from './code.ts';
import type { Instances, Module } from './module.ts';
import { type Package } from './registry-module.ts';
import { type Resource, type Value } from './values.ts';
/** A function or layer, whichever way it is declared. */
export interface Unit {
    readonly kind: 'function' | 'layer';
    readonly resource: Resource;
    /** The file it is declared in, `#`, its address. */
    readonly id: string;
    /** The folder Terraform runs in: two deployments may share the file it is declared in. */
    readonly deployedIn: Path;
    readonly package: Package | undefined;
    readonly open?: Value;
}
/** Every function and layer of a module and of those it calls. */
export declare function unitsIn(module: Module, archives: Archives, host: Host): Unit[];
/** The function or layer that a module from elsewhere makes of its arguments; none for most modules. */
export declare function unitsOfCall(resource: Resource, instances: Instances, archives: Archives, host: Host, isCopy?: boolean): Unit[];
/** The functions and layers of a plan; where the configuration declares the same, the plan only fills in what is open there. */
export declare function withPlan(declared: readonly Unit[], planned: readonly Resource[], host: Host): Unit[];
//# sourceMappingURL=units.d.ts.map