import type { Host } from '../../../host/host.ts';
import type { Problem } from '../../../model/problem.ts';
import { type ConstructValue } from '../../code/index.ts';
import type { DeclaredLayer } from '../../reader.ts';
import type { Unit } from './units.ts';
/** One layer as its construct says. */
export declare function layerOf(host: Host, unit: Unit): {
    readonly layer: DeclaredLayer;
    readonly problems: readonly Problem[];
};
/** What tells layers of one name apart: where their content is. */
export declare const contentSignature: (host: Host, construct: ConstructValue) => string;
//# sourceMappingURL=layers.d.ts.map