import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
/** Whether a file configures one of SST's first versions: apps of CDK stacks. Version 3 says `$config(…)`. */
export declare function isStacksConfig(file: Path, text: () => string): boolean;
/** The packages that SST's constructs come in. */
export declare const isConstructsModule: (specifier: string | undefined) => boolean;
/** Whether a file with CDK code is a part of an SST app, or of a template for one. */
export declare const isOfSst: (host: Host, file: Path) => boolean;
/** What CDK, SST and their like are imported by: never a file of an app. */
export declare const isLibrary: (specifier: string) => boolean;
//# sourceMappingURL=project.d.ts.map