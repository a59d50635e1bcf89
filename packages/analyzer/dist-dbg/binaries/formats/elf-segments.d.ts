import type { NumberReader } from '../number-reader.ts';
/** A stretch of the file, and the address it has in memory. */
export interface Segment {
    readonly type: number;
    readonly offset: number;
    readonly address: number;
    readonly size: number;
}
/** An ELF file with its program headers read. */
export interface ElfFile {
    readonly bytes: Uint8Array;
    readonly numbers: NumberReader;
    readonly is64Bit: boolean;
    readonly segments: readonly Segment[];
}
/** The libraries that the loader must find before this file: its DT_NEEDED entries. */
export declare function neededLibraries(file: ElfFile): string[];
/** Who left a note: `GNU`, `Go`, `Android`, `FreeBSD`. */
export declare function noteOwners(file: ElfFile): string[];
//# sourceMappingURL=elf-segments.d.ts.map