import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import { type ZipSource } from './built-sources.ts';
/** The workspace's folders, to find the one that a zip was made of. */
export interface FoldersByName {
    /**
     * What a zip of that name was made of: as the only package's scripts say that name it, else the only folder of that
     * name with a file behind the handler that no other function says is its own. Undefined where either is a guess.
     */
    holding(name: string, handler: string): ZipSource | undefined;
}
export declare function foldersByName(host: Host, claimed: ReadonlySet<Path>): FoldersByName;
//# sourceMappingURL=archives.d.ts.map