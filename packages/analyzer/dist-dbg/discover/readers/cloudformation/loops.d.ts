import type { MapNode } from '../../document.ts';
import { type Scope } from './values.ts';
/** A template with its `Fn::ForEach` loops carried out, those over something that only a deployment knows left as they are. */
export declare function withLoops(root: MapNode, scope: Scope): MapNode;
//# sourceMappingURL=loops.d.ts.map