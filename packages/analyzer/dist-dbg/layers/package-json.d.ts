import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
/** What we read of a package.json. */
export interface PackageJson {
    readonly name?: string;
    readonly version?: string;
    readonly type?: string;
    readonly main?: string;
    readonly module?: string;
    readonly exports?: unknown;
    readonly imports?: unknown;
    readonly workspaces?: unknown;
    readonly dependencies?: unknown;
    readonly devDependencies?: unknown;
    readonly peerDependencies?: unknown;
    readonly peerDependenciesMeta?: unknown;
    readonly optionalDependencies?: unknown;
    readonly private?: unknown;
    readonly license?: unknown;
    readonly repository?: unknown;
}
/** Undefined when there is none, or it is no JSON object. */
export declare function readPackageJson(host: Host, file: Path): PackageJson | undefined;
type DependencyField = 'dependencies' | 'devDependencies' | 'peerDependencies' | 'peerDependenciesMeta' | 'optionalDependencies';
/** Name and wanted version of what gets installed with it; other fields than these two only when asked for. */
export declare function dependenciesOf(manifest: PackageJson | undefined, fields?: readonly DependencyField[]): ReadonlyMap<string, string>;
export {};
//# sourceMappingURL=package-json.d.ts.map