import type { BinaryFormat } from './format.ts';
/** Programs and libraries of macOS, for one CPU or, "universal", for several. */
export declare const machO: BinaryFormat;
//# sourceMappingURL=mach-o.d.ts.map