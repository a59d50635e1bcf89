import type { Host } from '../../../host/host.ts';
import { type ConstructValue } from '../../code/index.ts';
import type { DeclaredFunction } from '../../reader.ts';
/** Where a function's code is, as its construct says. */
export type Code = Pick<DeclaredFunction, 'root' | 'handler' | 'entry' | 'bundled' | 'archive'> & {
    readonly isImage: boolean;
};
/** Where the code of a function is, and what of it is called. */
export declare function codeOf(host: Host, construct: ConstructValue): Code;
//# sourceMappingURL=code.d.ts.map