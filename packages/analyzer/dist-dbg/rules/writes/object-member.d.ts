import type { ts } from 'ts-morph';
import type { Bindings } from './bindings.ts';
/** The expression behind a constant's name, or behind a member of a constant object: `FOLDERS.cache`. */
export declare function objectMember(expression: ts.Expression, bindings: Bindings): ts.Expression | undefined;
//# sourceMappingURL=object-member.d.ts.map