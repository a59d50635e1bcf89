import type { PackageJson } from '../layers/index.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
/** A tree of files to look for a module in: the repository, or what an attached layer puts below `/opt`. */
export interface Tree {
    has(file: Path): boolean;
    manifest(file: Path): PackageJson | undefined;
}
/**
 * The file a path means, as Node and the compilers complete it: itself, with an extension, or as a folder.
 * A TypeScript importer gets the TypeScript of two twins, a JavaScript importer the JavaScript.
 */
export declare function completePath(tree: Tree, path: Path, fromTypeScript: boolean): Path | undefined;
/** Whether Node's CommonJS answers. */
export declare const isRequire: ({ kind }: Pick<ImportSite, "kind">) => boolean;
/** The conditions of package.json `exports` that hold for an import. */
export declare const conditionsOf: (site: Pick<ImportSite, "kind">) => ReadonlySet<string>;
/** The path an import of a npm package's subpath has inside its folder, by its `exports`; undefined when it is closed or says nothing. */
export declare function exportedPath(manifest: PackageJson | undefined, subpath: string, conditions: ReadonlySet<string>): string | undefined;
/** `#money` by the `imports` of a package.json. */
export declare function importedPath(manifest: PackageJson | undefined, specifier: string, conditions: ReadonlySet<string>): string | undefined;
/** The package.json that rules a file: the nearest one above it. */
export declare function nearestManifest(tree: Tree, file: Path): {
    readonly folder: Path;
    readonly manifest: PackageJson;
} | undefined;
//# sourceMappingURL=probe.d.ts.map