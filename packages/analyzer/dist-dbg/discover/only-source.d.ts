import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
/**
 * The source that was built to a file of this name, where a bundler moves it from anywhere in the project: the only file
 * whose path ends in `tail`, which has no extension. Undefined when there is none, or more than one.
 */
export declare function onlySource(host: Host, project: Path, tail: Path): Path | undefined;
//# sourceMappingURL=only-source.d.ts.map