import type { SeenImport } from '../../model/module.ts';
import { type Code } from './code.ts';
import type { OpenSite } from './scopes.ts';
/** What the argument of a call that loads modules says. */
interface Computed {
    readonly site: SeenImport | undefined;
    /** Something is loaded by a specifier that is not, or not wholly, static. */
    readonly isDynamic: boolean;
    /** The argument's tokens. */
    readonly from: number;
    readonly to: number;
}
/** Reads the first argument behind an opening parenthesis, as the tree's reader does (`imports/site.ts`). */
export declare function computedSite(code: Code, open: number, { kind, lazy, mock }: OpenSite): Computed;
export {};
//# sourceMappingURL=computed.d.ts.map