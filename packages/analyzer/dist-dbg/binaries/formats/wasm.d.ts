import type { BinaryFormat } from './format.ts';
/** WebAssembly: runs wherever Node does. */
export declare const wasm: BinaryFormat;
//# sourceMappingURL=wasm.d.ts.map