import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
/**
 * The file behind `handler` in a code folder: what Lambda would load, or the source it is built from.
 * Lambda takes the name up to the first dot after the last slash as the module [FACTS 3]; plugins that bundle take it up to the last dot.
 */
export declare function findEntry(host: Host, root: Path, handler: string): Path | undefined;
/** Whether the handler's module is there, written in another language. */
export declare function hasForeignEntry(host: Host, root: Path, handler: string): boolean;
/** Where the source of a built file would lie: by the tsconfig that says where it builds to, else by the usual folder names. */
export declare function sourcesBehind(host: Host, built: Path): Iterable<Path>;
//# sourceMappingURL=handler.d.ts.map