import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
/**
 * The folder behind `@architect/shared` or `@architect/views`: Architect copies both into the `node_modules` of functions
 * when it deploys. Undefined for other names, and outside of its projects.
 */
export declare function sharedByArchitect(host: Host, from: Path, name: string): Path | undefined;
//# sourceMappingURL=shared.d.ts.map