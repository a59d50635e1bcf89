import type { Host } from '../host/host.ts';
import type { ModuleSystem, Target } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { ImportSite, Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { type Consumer } from './consumer.ts';
import { type Resolution, type Surroundings } from './resolve.ts';
/** What each import of a module means, worked out once for all functions that would see the same. */
export interface Targets {
    /** A function's own view; for a layer what its code sees when no function attaches it. */
    consumerOf(unit: UnitId): Consumer | undefined;
    /** The functions that carry a unit's files: itself, or those that attach the layer. */
    shippers(unit: UnitId): readonly UnitId[];
    /** A module's imports, with one for each file where it has a pattern. */
    sitesOf(module: Module): readonly ImportSite[];
    of(module: Module, site: ImportSite): Resolution;
    forConsumer(module: Module, site: ImportSite, consumer: Consumer): Target;
    /** The bare specifier that means the same as a path into a layer's `node_modules`. */
    bareFor(module: Module, site: ImportSite, consumer: Consumer): string | undefined;
    systemOf(file: Path, consumers: Iterable<Consumer>): ModuleSystem | undefined;
}
export interface TargetsInput {
    readonly workspace: Workspace;
    readonly layers: ReadonlyMap<UnitId, LayerContent>;
    readonly host: Host;
    /** What the user says that layers provide. */
    readonly declared?: Options['layers'] | undefined;
    readonly pathMap: Surroundings['pathMap'];
}
export declare function createTargets({ workspace, layers, host, declared, pathMap }: TargetsInput): Targets;
//# sourceMappingURL=targets.d.ts.map