import type { ts } from 'ts-morph';
import { type Seen, type Surroundings } from './site.ts';
/**
 * A file named by its path rather than imported: beside the module, below `/opt`, or in the code folder. What names it does not
 * matter (`readFile`, a worker, `dlopen`, a constant for later), as long as it does not write it. Whether such a file
 * exists is for the graph to say; a path to nothing is no asset.
 */
export declare function seenAsset(node: ts.Node, around: Surroundings): Seen | undefined;
/** `new Worker('./till.js')`, `fork('./till.js')`, and programs that a layer puts into `/opt/bin`, which is on PATH [FACTS 2]. */
export declare function seenProgram(node: ts.CallExpression | ts.NewExpression, around: Surroundings): Seen | undefined;
//# sourceMappingURL=assets.d.ts.map