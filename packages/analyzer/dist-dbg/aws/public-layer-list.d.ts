import type { PublicLayer } from './public-layers.ts';
/** Year and month of the last look at the sources that stand beside the entries. */
export declare const asOf = "2026-11";
export declare const layers: readonly PublicLayer[];
//# sourceMappingURL=public-layer-list.d.ts.map