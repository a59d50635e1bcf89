import type { Host } from '../host/host.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
export { declaredContent } from './declared-content.ts';
export { dependenciesOf, type PackageJson, readPackageJson } from './package-json.ts';
/** The folders below `/opt` where Node looks for npm packages, as FACTS 2 has them. */
export declare const PACKAGE_FOLDER: RegExp;
/** What each layer ships, where it lands, and who attaches it. `options` hold what the user says of some. */
export declare function studyLayers({ functions, layers }: Workspace, host: Host, options?: Options['layers']): ReadonlyMap<UnitId, LayerContent>;
//# sourceMappingURL=index.d.ts.map