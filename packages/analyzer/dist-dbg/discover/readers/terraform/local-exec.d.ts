import type { Path, Place } from '../../../model/place.ts';
import { type Resource } from './values.ts';
/** A zip that the commands of a `local-exec` provisioner make. */
export interface ScriptedZip {
    readonly file: Path;
    /** The folder that `zip` runs in: paths in the zip begin there. */
    readonly folder: Path;
    /** What it packs, from that folder on; `''` is all of it. */
    readonly items: readonly Path[];
    /** Folders below it in which npm has run before. */
    readonly installed: readonly Path[];
    /** Whether nothing else was done to what is packed. */
    readonly complete: boolean;
    readonly at: Place;
}
/** The zips that a `null_resource` or a `terraform_data` makes when it is created. Its commands are read, never run. */
export declare function scriptedZips(resource: Resource): ScriptedZip[];
//# sourceMappingURL=local-exec.d.ts.map