/**
 * Outside the bytes every number is NaN: it equals nothing, is below nothing, and an offset made from it is outside again.
 * So a truncated or hostile file needs no special case anywhere, and nothing is read that is not there.
 */
export function numbersIn(bytes, isLittleEndian) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isInside = (at, size) => Number.isSafeInteger(at) && at >= 0 && at + size <= bytes.length;
    return {
        u16: (at) => (isInside(at, 2) ? view.getUint16(at, isLittleEndian) : NaN),
        u32: (at) => (isInside(at, 4) ? view.getUint32(at, isLittleEndian) : NaN),
        // Above 2^53 the number is no longer exact, and far outside any file.
        u64: (at) => (isInside(at, 8) ? Number(view.getBigUint64(at, isLittleEndian)) : NaN),
    };
}
/** Whether the bytes begin with these. */
export const startsWith = (bytes, start) => start.every((byte, at) => bytes[at] === byte);
//# sourceMappingURL=number-reader.js.map