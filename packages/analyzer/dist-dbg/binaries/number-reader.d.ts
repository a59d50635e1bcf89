/** Numbers in a file's bytes. */
export interface NumberReader {
    u16(at: number): number;
    u32(at: number): number;
    u64(at: number): number;
}
/**
 * Outside the bytes every number is NaN: it equals nothing, is below nothing, and an offset made from it is outside again.
 * So a truncated or hostile file needs no special case anywhere, and nothing is read that is not there.
 */
export declare function numbersIn(bytes: Uint8Array, isLittleEndian: boolean): NumberReader;
/** Whether the bytes begin with these. */
export declare const startsWith: (bytes: Uint8Array, start: readonly number[]) => boolean;
//# sourceMappingURL=number-reader.d.ts.map