import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
/** The folder of the innermost npm package around a file: `…/node_modules/<name>`, else undefined. */
export declare const packageFolderOf: (file: Path) => Path | undefined;
/**
 * Whether an installed npm package goes into the zip of the folder it is installed in. One that only `devDependencies`
 * lead to does not: whoever zips the folder leaves it out, or never loads it.
 */
export declare function shippedPackages(host: Host): (packageFolder: Path) => boolean;
//# sourceMappingURL=shipped-packages.d.ts.map