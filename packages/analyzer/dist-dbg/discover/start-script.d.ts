import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
/** What a web adapter's layer runs in place of a handler: a script, by its path in the zip. */
export interface StartScript {
    readonly file: Path;
    /** The file that the script hands to Node. */
    readonly entry?: Path;
}
/** Undefined where the handler names no script of the code folder. */
export declare function startScript(host: Host, root: Path, handler: string): StartScript | undefined;
//# sourceMappingURL=start-script.d.ts.map