import { startsWith } from "../number-reader.js";
/** WebAssembly: runs wherever Node does. */
export const wasm = {
    name: 'wasm',
    readsWholeFile: false,
    recognizes: (bytes) => startsWith(bytes, [0x00, 0x61, 0x73, 0x6d]),
    inspect: () => ({ os: 'any', architectures: [] }),
};
//# sourceMappingURL=wasm.js.map