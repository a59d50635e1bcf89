import { startsWith } from '../number-reader.ts';
import type { BinaryFormat } from './format.ts';

/** WebAssembly: runs wherever Node does. */
export const wasm: BinaryFormat = {
  name: 'wasm',
  readsWholeFile: false,
  recognizes: (bytes) => startsWith(bytes, [0x00, 0x61, 0x73, 0x6d]),
  inspect: () => ({ os: 'any', architectures: [] }),
};
