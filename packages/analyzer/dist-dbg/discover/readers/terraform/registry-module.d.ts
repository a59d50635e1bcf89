import type { Host } from '../../../host/host.ts';
import type { Mount } from '../../../model/workspace.ts';
import { type Code } from './code.ts';
import { type Resource, type Value } from './values.ts';
/** What is packed for a function or a layer. */
export interface Package {
    readonly prefix: string;
    readonly code: Code | undefined;
    /** Where several folders are packed into one. */
    readonly mounts?: readonly Mount[];
    readonly installs?: readonly Mount[];
    /** Commands run before it is packed: what they make is not known. */
    readonly built?: boolean;
}
/** `source_path` of a function: the first entry with a path holds the handler. */
export declare function sourcePackage(resource: Resource, source: Value, host: Host): Package;
/** `source_path` of a layer: all entries, one over the other, each below its prefix. */
export declare function layerCode(resource: Resource, source: Value, host: Host): Package;
//# sourceMappingURL=registry-module.d.ts.map