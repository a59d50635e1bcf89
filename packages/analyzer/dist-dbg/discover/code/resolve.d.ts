import type { Host } from '../../host/host.ts';
import type { Path } from '../../model/place.ts';
/** The file of the repository that an import of infrastructure code means; undefined for npm packages and what is not there. */
export declare function createImports(host: Host): (from: Path, specifier: string) => Path | undefined;
//# sourceMappingURL=resolve.d.ts.map