import type { Path } from '../model/place.ts';
import { type Resolution, type Surroundings } from './resolve.ts';
/** A file that is named by its path: exactly that file, or the source of the JavaScript it names. Nothing completes it. */
export declare function resolveAsset(from: Path, specifier: string, around: Surroundings): Resolution;
//# sourceMappingURL=resolve-asset.d.ts.map