import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage } from '../model/workspace.ts';
/** JavaScript that no bundler packs goes into the zip as it lies there. TypeScript means a build, and we cannot see what it copies. */
export declare const shipsAsItIs: ({ bundled, entry }: FunctionPackage) => boolean;
/** The functions for which an import holds, and which run the file it stands in just as it is written. */
export declare function runAsWritten({ from, functions }: Edge, facts: Facts): readonly FunctionPackage[];
/** What a finding about an import from a layer holds, whichever rule makes it; nothing when it concerns nobody. */
export declare function failingImport({ from, site, target }: Edge, units: readonly FunctionPackage[], facts: Facts): {
    file: string;
    range: import("../model/place.ts").Range;
    functions: string[];
    severity: "error" | "warning";
    data: {
        specifier: string;
        runtime: string;
        functions: string;
        layer: string;
    };
}[];
/** A bundler packs the function; the layers it attaches stay as they are. */
export declare function liesInLayer(file: Path, { layers }: FunctionPackage, { graph }: Facts): boolean;
//# sourceMappingURL=as-written.d.ts.map