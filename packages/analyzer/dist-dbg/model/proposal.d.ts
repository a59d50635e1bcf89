import type { Path, Place } from './place.ts';
import type { UnitId } from './workspace.ts';
/** What we saw, and where. */
export interface Reason {
    readonly saw: string;
    readonly at: Place;
}
/** A change we suggest. */
export interface Proposal {
    /** Stable and readable. */
    readonly id: string;
    readonly kind: 'create-layer' | 'move-to-layer' | 'merge-layers' | 'split-layer' | 'drop-layer' | 'keep-bundled';
    readonly title: string;
    readonly layerName: string;
    readonly functions: readonly UnitId[];
    readonly modules: readonly Path[];
    readonly npmPackages: readonly {
        readonly name: string;
        readonly version?: string;
        readonly bytes?: number;
    }[];
    readonly saves: {
        readonly lines: number;
        readonly bytes: number;
    };
    readonly costs: {
        readonly unusedBytes: number;
        readonly redeploys: number;
        readonly layersAfter: Readonly<Record<UnitId, number>>;
    };
    readonly because: readonly Reason[];
    readonly risks: readonly string[];
    /** Every AWS limit and the closure of imports were checked, apart from the code that built the proposal. */
    readonly verified: boolean;
}
//# sourceMappingURL=proposal.d.ts.map