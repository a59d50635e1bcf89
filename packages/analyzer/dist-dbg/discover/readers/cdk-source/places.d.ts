import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import { type ConstructValue } from '../../code/index.ts';
/** The folder that `cdk` or `sst` runs in for an app that this file is a part of: that of its configuration, else of its npm package. */
export declare function workingFolder(host: Host, file: Path): Path;
/** The path of the repository that an asset names; undefined for what is outside of it. */
export declare function assetPath(host: Host, text: string, construct: ConstructValue): Path | undefined;
/** The folder that a zip which a build makes was most likely made of: the nearest one that is there. */
export declare function folderBehind(host: Host, zip: Path): Path | undefined;
//# sourceMappingURL=places.d.ts.map