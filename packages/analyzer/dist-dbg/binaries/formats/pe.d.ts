import type { BinaryFormat } from './format.ts';
/** Programs and libraries of Windows. `MZ` alone may begin a DOS program or any text: it takes the PE header behind it. */
export declare const pe: BinaryFormat;
//# sourceMappingURL=pe.d.ts.map