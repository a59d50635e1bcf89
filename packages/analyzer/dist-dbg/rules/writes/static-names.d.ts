import type { ts } from 'ts-morph';
import type { Bindings } from './bindings.ts';
/** What an expression names of a module: `fs` and `promises`, `writeFile`. Globals count as modules: `process`, `URL`. */
export interface StaticName {
    readonly module: string;
    readonly members: readonly string[];
}
/** Follows imports, `require`, destructuring and constants to the module behind an expression; undefined where it is no module's. */
export declare function staticName(expression: ts.Expression, bindings: Bindings): StaticName | undefined;
/** The member that `a.b`, `a?.b` and `a['b']` read. */
export declare function memberName(node: ts.Node): string | undefined;
//# sourceMappingURL=static-names.d.ts.map