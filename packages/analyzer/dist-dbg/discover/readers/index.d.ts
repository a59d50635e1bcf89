import type { Reader } from '../reader.ts';
/** Every way of declaring functions that we can read. */
export declare const readers: readonly Reader[];
//# sourceMappingURL=index.d.ts.map