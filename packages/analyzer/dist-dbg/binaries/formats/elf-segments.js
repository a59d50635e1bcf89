const LOAD = 1;
const DYNAMIC = 2;
const NOTE = 4;
const NEEDED = 1;
const STRING_TABLE = 5;
// Far above what real files have, and small enough that no file keeps us busy.
const MOST_ENTRIES = 4096;
const MOST_NOTES = 64;
const LONGEST_NAME = 256;
/** The libraries that the loader must find before this file: its DT_NEEDED entries. */
export function neededLibraries(file) {
    const entries = file.segments
        .filter(({ type }) => type === DYNAMIC)
        .flatMap((segment) => dynamicEntries(file, segment));
    const address = entries.find(({ tag }) => tag === STRING_TABLE)?.value;
    const strings = address === undefined ? undefined : offsetOf(file, address);
    if (strings === undefined)
        return [];
    const names = entries.filter(({ tag }) => tag === NEEDED).map(({ value }) => textAt(file.bytes, strings + value));
    return names.filter((name) => name !== '');
}
/** Who left a note: `GNU`, `Go`, `Android`, `FreeBSD`. */
export function noteOwners(file) {
    return file.segments.filter(({ type }) => type === NOTE).flatMap((segment) => notesIn(file, segment));
}
function notesIn({ bytes, numbers: { u32 } }, { offset, size }) {
    const owners = [];
    for (let at = offset; at + 12 <= offset + size && owners.length < MOST_NOTES;) {
        const [nameSize, contentSize] = [u32(at), u32(at + 4)];
        if (Number.isNaN(nameSize) || Number.isNaN(contentSize))
            break;
        owners.push(textAt(bytes, at + 12));
        at += 12 + roundedUp(nameSize) + roundedUp(contentSize);
    }
    return owners;
}
const roundedUp = (size) => Math.ceil(size / 4) * 4;
function dynamicEntries({ numbers: { u32, u64 }, is64Bit }, { offset, size }) {
    const width = is64Bit ? 8 : 4;
    const word = is64Bit ? u64 : u32;
    const entries = [];
    const end = Math.min(offset + size, offset + MOST_ENTRIES * 2 * width);
    for (let at = offset; at < end; at += 2 * width) {
        const tag = word(at);
        if (tag === 0 || Number.isNaN(tag))
            break;
        entries.push({ tag, value: word(at + width) });
    }
    return entries;
}
/** Where in the file lies what has this address in memory. */
function offsetOf({ segments }, address) {
    const segment = segments.find((one) => one.type === LOAD && address >= one.address && address < one.address + one.size);
    return segment && address - segment.address + segment.offset;
}
/** Up to the zero byte; empty where there is none within reach, or nothing at all. */
function textAt(bytes, at) {
    if (!Number.isSafeInteger(at) || at < 0 || at >= bytes.length)
        return '';
    const text = bytes.subarray(at, at + LONGEST_NAME);
    const end = text.indexOf(0);
    return end < 0 ? '' : String.fromCharCode(...text.subarray(0, end));
}
//# sourceMappingURL=elf-segments.js.map