import type { Path } from '../model/place.ts';
import type { Host } from './host.ts';
/** A host over texts or bytes by path, for tests. */
export declare function memoryHost(contents: Readonly<Record<Path, string | Uint8Array>>): Host;
//# sourceMappingURL=memory.d.ts.map