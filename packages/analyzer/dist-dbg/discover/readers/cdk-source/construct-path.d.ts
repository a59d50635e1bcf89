import { type ConstructValue } from '../../code/index.ts';
import type { ConstructPath } from '../../reader.ts';
/** The path that the CDK gives a construct: its id, that of its scope, and so on up to the application. */
export declare function constructPath(construct: ConstructValue): ConstructPath;
//# sourceMappingURL=construct-path.d.ts.map