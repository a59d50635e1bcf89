import type { Host } from '../../../host/host.ts';
import type { Path, Stated } from '../../../model/place.ts';
import type { Architecture, LayerReference } from '../../../model/workspace.ts';
import { type ArcSections } from './arc-file.ts';
/** What `@aws` says of one function, or of all. */
export interface Settings {
    readonly runtime?: Stated<string>;
    readonly architecture?: Stated<Architecture>;
    /** Absent when none is named: an empty list would hide the project's. */
    readonly layers?: readonly LayerReference[];
}
/** The settings of a project or, from a `config.arc`, of one function. */
export declare function settingsIn(file: Path, sections: ArcSections): Settings;
/** A function's own settings lie in its folder; each takes the place of the project's, the list of layers as a whole. */
export declare function settingsOf(host: Host, folder: Path, project: Settings): Settings;
//# sourceMappingURL=settings.d.ts.map