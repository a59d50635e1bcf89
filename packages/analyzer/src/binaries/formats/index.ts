import { elf } from './elf.ts';
import type { BinaryFormat } from './format.ts';
import { machO } from './mach-o.ts';
import { pe } from './pe.ts';
import { wasm } from './wasm.ts';

/** Every format, the likeliest first. No two recognise the same bytes. */
export const formats: readonly BinaryFormat[] = [elf, machO, pe, wasm];
