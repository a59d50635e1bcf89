import { numbersIn, startsWith } from "../number-reader.js";
const CPU_TYPES = new Map([
    [0x0000_0007, 'x86'],
    [0x0100_0007, 'x86_64'],
    [0x0000_000c, 'arm'],
    [0x0100_000c, 'arm64'],
    [0x0200_000c, 'arm64_32'],
    [0x0000_0012, 'ppc'],
    [0x0100_0012, 'ppc64'],
]);
const UNIVERSAL = [0xca, 0xfe, 0xba, 0xbe];
const UNIVERSAL_64 = [0xca, 0xfe, 0xba, 0xbf];
const LITTLE_ENDIAN = [
    [0xcf, 0xfa, 0xed, 0xfe],
    [0xce, 0xfa, 0xed, 0xfe],
];
const BIG_ENDIAN = [
    [0xfe, 0xed, 0xfa, 0xcf],
    [0xfe, 0xed, 0xfa, 0xce],
];
// Compiled Java starts with the same four bytes, followed by its version, which is 45 or more. No universal file has as many parts.
const MOST_PARTS = 44;
/** Programs and libraries of macOS, for one CPU or, "universal", for several. */
export const machO = {
    name: 'mach-o',
    readsWholeFile: false,
    recognizes: (bytes) => [...LITTLE_ENDIAN, ...BIG_ENDIAN, UNIVERSAL, UNIVERSAL_64].some((magic) => startsWith(bytes, magic)),
    inspect(bytes) {
        if (startsWith(bytes, UNIVERSAL))
            return universal(bytes, 20);
        if (startsWith(bytes, UNIVERSAL_64))
            return universal(bytes, 32);
        const isLittleEndian = LITTLE_ENDIAN.some((magic) => startsWith(bytes, magic));
        return darwin([numbersIn(bytes, isLittleEndian).u32(4)]);
    },
};
function universal(bytes, partSize) {
    const { u32 } = numbersIn(bytes, false);
    const parts = u32(4);
    if (!(parts >= 1 && parts <= MOST_PARTS))
        return undefined;
    return darwin(Array.from({ length: parts }, (_, part) => u32(8 + part * partSize)));
}
function darwin(cpuTypes) {
    if (cpuTypes.some(Number.isNaN))
        return undefined;
    const names = cpuTypes.map((type) => CPU_TYPES.get(type) ?? `mach-o-cpu-${type}`);
    return { os: 'darwin', architectures: [...new Set(names)].sort() };
}
//# sourceMappingURL=mach-o.js.map