import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import { type ArcSections } from './arc-file.ts';
/** Whether a file describes a project. */
export declare function isManifest(file: Path, text: () => string): boolean;
/** The project that a folder holds; undefined where it holds none. */
export declare function manifestIn(host: Host, folder: Path): ArcSections | undefined;
/** The sections of a project's file, in whichever format. */
export declare function sectionsIn(file: Path, text: string): ArcSections;
//# sourceMappingURL=manifest.d.ts.map