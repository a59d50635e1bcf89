import type { LayerContent } from '../model/layer-content.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import type { Options } from '../options.ts';
/** What the layers of a function provide that cannot be seen, as the user says or their makers do. */
export interface Declared {
    /** npm packages and paths below `/opt`, sorted. */
    readonly names: readonly string[];
    /** That, and what is here of the layers of the workspace, is all they bring. */
    readonly complete: boolean;
    /** Whatever else they bring, these npm packages are not among it, sorted. */
    readonly lacking: readonly string[];
}
/** What a user declares for a layer counts as all that it provides. `contents` are the layers of the workspace. */
export declare function declaredFor({ layers, layersComplete, environment }: FunctionPackage, options: Options['layers'], contents: ReadonlyMap<UnitId, LayerContent>): Declared;
/** Whether a declaration covers a specifier: the npm package, or the path with or without its ending. */
export declare function isDeclared({ names }: Declared, specifier: string): boolean;
//# sourceMappingURL=declared.d.ts.map