import type { Path } from '../model/place.ts';
/** The languages whose files ESLint can open, each with comments of its own. */
export type TextKind = 'code' | 'yaml' | 'json';
/** Undefined for everything that ESLint cannot open, native binaries above all. */
export declare function textKind(file: Path): TextKind | undefined;
//# sourceMappingURL=text-kind.d.ts.map