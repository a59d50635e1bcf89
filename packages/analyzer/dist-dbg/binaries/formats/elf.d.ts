import type { BinaryFormat } from './format.ts';
/** Programs and libraries of Linux, and of the BSDs and Android, which their notes tell apart. */
export declare const elf: BinaryFormat;
//# sourceMappingURL=elf.d.ts.map