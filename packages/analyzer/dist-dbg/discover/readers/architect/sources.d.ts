import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
/**
 * The source of a function whose folder is a bundler's output: for `build/scheduled/prices` the only
 * `…/scheduled/prices/index.ts`, and for a Remix server what its configuration says it is built from.
 */
export declare function sourceOfBuild(host: Host, project: Path, folder: Path): Path | undefined;
//# sourceMappingURL=sources.d.ts.map