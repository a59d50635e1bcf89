import type { Host } from '../host/host.ts';
import type { Reading } from './reader.ts';
/**
 * The fallback where nothing declares a function: folders that look like functions and whose code exports a `handler`.
 * Nobody says which layers are attached, so no list of theirs is complete.
 */
export declare function readFolders(host: Host): Reading;
//# sourceMappingURL=folder.d.ts.map