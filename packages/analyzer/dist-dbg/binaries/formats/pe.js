import { numbersIn, startsWith } from "../number-reader.js";
const MACHINES = new Map([
    [0x014c, 'x86'],
    [0x8664, 'x86_64'],
    [0xaa64, 'arm64'],
    [0x01c0, 'arm'],
    [0x01c4, 'arm'],
]);
const SIGNATURE = 0x0000_4550;
const FILE_HEADER = 24;
/** Programs and libraries of Windows. `MZ` alone may begin a DOS program or any text: it takes the PE header behind it. */
export const pe = {
    name: 'pe',
    readsWholeFile: false,
    recognizes: (bytes) => startsWith(bytes, [0x4d, 0x5a]),
    inspect(bytes) {
        const { u16, u32 } = numbersIn(bytes, true);
        const header = u32(0x3c);
        if (u32(header) !== SIGNATURE)
            return undefined;
        if (isManaged(bytes, header + FILE_HEADER))
            return { os: 'any', architectures: [] };
        const machine = u16(header + 4);
        if (Number.isNaN(machine))
            return undefined;
        return { os: 'windows', architectures: [MACHINES.get(machine) ?? `pe-machine-${machine}`] };
    },
};
/** A .NET assembly says so in its fifteenth data directory; it comes in this format on every system. */
function isManaged(bytes, optionalHeader) {
    const { u16, u32 } = numbersIn(bytes, true);
    const magic = u16(optionalHeader);
    const directories = optionalHeader + (magic === 0x20b ? 112 : 96);
    const known = u32(directories - 4);
    return (magic === 0x20b || magic === 0x10b) && known > 14 && u32(directories + 14 * 8) > 0;
}
//# sourceMappingURL=pe.js.map