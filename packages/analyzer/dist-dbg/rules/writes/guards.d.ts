import type { ts } from 'ts-morph';
import type { Bindings } from './bindings.ts';
/** Whether a node runs only outside Lambda: inside a condition that says so, after a `return` that says so, or in a function called only there. */
export declare function createGuard(bindings: Bindings): (node: ts.Node) => boolean;
//# sourceMappingURL=guards.d.ts.map