import type { Facts } from '../model/facts.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
/** What code is packed into, as far as layers could change it. */
export interface Zips {
    /** The function, if it can attach a layer: a Node function whose code is a zip on this disk. */
    attaching(unit: UnitId): FunctionPackage | undefined;
    /** How many different zips these functions are. A bundler packs one for each; functions that share a folder share its files. */
    count(functions: Iterable<UnitId>): number;
    /** Ships in some layer already. */
    isLayered(file: Path): boolean;
    isEntry(file: Path): boolean;
}
export declare function zipsOf({ workspace, graph, layers }: Facts): Zips;
//# sourceMappingURL=zips.d.ts.map