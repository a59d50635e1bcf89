import type { Service } from './service.ts';
import { type Located } from './variables.ts';
/** What a service's plugins do, by their names. */
export interface Plugins {
    /** A bundler follows imports out of the service's folder. */
    readonly bundle: boolean;
    /** Layers may be attached that no file of ours names. */
    readonly mayAttachLayers: boolean;
    /** Layers may exist that no file of ours declares. */
    readonly mayMakeLayers: boolean;
}
/** `plugins`, as a list or as `plugins.modules`, and the sections that only a bundler's plugin reads. */
export declare function pluginsOf(service: Service): Plugins;
/** Version 4 bundles by itself: TypeScript always, JavaScript where `build.esbuild` is configured. */
export declare function isBundledByFramework({ root, variables }: Service, unit: Located | undefined, entry: string | undefined): boolean;
//# sourceMappingURL=bundling.d.ts.map