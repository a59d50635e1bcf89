import type { Host } from '../host/host.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { ImportSite, Module } from '../model/module.ts';
import type { UnitId } from '../model/workspace.ts';
/** A specifier with `*` for what only a run can tell, or for all the files that a bundler is to import. */
export declare const isPattern: ({ computed, specifier }: ImportSite) => boolean;
/** The imports of a module, where a pattern stands with one import for each file that fits it. */
export declare function createPatterns(host: Host, layers: ReadonlyMap<UnitId, LayerContent>): (module: Module) => readonly ImportSite[];
//# sourceMappingURL=patterns.d.ts.map