import type { SeenImport } from '../../model/module.ts';
import { type Code } from './code.ts';
/**
 * The files and programs that a file names by their paths, as the tree's reader takes them (`imports/assets.ts`). `read` marks
 * the tokens of specifiers that were read. Void where it leaves the code in doubt.
 */
export declare function placesIn(code: Code, read: Uint8Array): SeenImport[];
//# sourceMappingURL=places.d.ts.map