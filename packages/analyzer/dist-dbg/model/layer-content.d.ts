import type { Path } from './place.ts';
import type { UnitId } from './workspace.ts';
/** What a layer offers to the code of the functions that attach it. */
export type Provided = 
/** A file, by the path it has at run time. */
{
    readonly specifier: string;
    readonly file: Path;
}
/** An npm package under `nodejs/node_modules` or `nodejs/nodeNN/node_modules`. */
 | {
    readonly npm: string;
    readonly version?: string;
};
/** An npm package in a layer. */
export interface LayerPackage {
    readonly name: string;
    readonly version?: string;
    /** Its own package.json, where that is on this disk. */
    readonly manifest?: Path;
    /** The npm packages it may load: its dependencies and peers, where its package.json is here to say so. Sorted. */
    readonly needs?: readonly string[];
}
/** What one layer ships, and to whom. */
export interface LayerContent {
    readonly layer: UnitId;
    /** Sorted. */
    readonly attachedTo: readonly UnitId[];
    /** Path below `/opt` to the file of the repository that lands there. */
    readonly files: ReadonlyMap<Path, Path>;
    /** npm packages by their folder below `/opt`: `nodejs/node_modules/zod`. */
    readonly packages: ReadonlyMap<Path, LayerPackage>;
    /** Sorted. */
    readonly provides: readonly Provided[];
    /** What the user says it provides beyond that: npm packages and paths below `/opt`. */
    readonly declared?: readonly string[];
    /** Nothing else lands below `/opt`. */
    readonly complete: boolean;
    /** It holds what no import shows: extensions, programs, shared libraries, other languages' folders. */
    readonly beyondImports: boolean;
}
//# sourceMappingURL=layer-content.d.ts.map