import type { ts } from 'ts-morph';
/**
 * The path or specifier that an expression always gives: `./x` for what is beside the module however that is written, and
 * `*` for each part that only a run can tell. Undefined when nothing of it is static.
 */
export declare const staticSpecifier: (node: ts.Expression) => string | undefined;
//# sourceMappingURL=static-text.d.ts.map