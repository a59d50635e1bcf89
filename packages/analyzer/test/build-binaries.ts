// Compiled files small enough for a test: the headers of the real formats around no code at all.

export interface ElfDescription {
  readonly machine: 'x86_64' | 'arm64' | 'arm' | 'x86';
  /** Names of the libraries that it asks the loader for. Left out: it has no dynamic section. */
  readonly needed?: readonly string[];
  /** Who leaves a note: `GNU`, `Android`, `FreeBSD`. */
  readonly note?: string;
  /** The byte that names the system; most leave it at 0. */
  readonly system?: number;
  readonly bigEndian?: true;
}

const ELF_MACHINES = { x86_64: 62, arm64: 183, arm: 40, x86: 3 } as const;

/** A shared library as Linux loads it; 32-bit for the 32-bit machines. */
export function elf({ machine, needed, note, system = 0, bigEndian }: ElfDescription): Uint8Array {
  const is64Bit = machine === 'x86_64' || machine === 'arm64';
  const width = is64Bit ? 8 : 4;
  const [headerSize, segmentSize] = is64Bit ? [64, 56] : [52, 32];
  const count = (needed ? 2 : 0) + (note === undefined ? 0 : 1);
  const strings = needed ? `\0${needed.map((name) => `${name}\0`).join('')}` : '';
  const stringsAt = headerSize + count * segmentSize;
  const dynamicAt = stringsAt + strings.length;
  const dynamicSize = needed ? (needed.length + 2) * 2 * width : 0;
  const noteAt = dynamicAt + dynamicSize;
  const noteSize = note === undefined ? 0 : 12 + Math.ceil((note.length + 1) / 4) * 4;
  const total = noteAt + noteSize;
  const file = writer(total, !bigEndian);
  const word = is64Bit ? file.u64 : file.u32;

  file.bytes([0x7f, 0x45, 0x4c, 0x46, is64Bit ? 2 : 1, bigEndian ? 2 : 1, 1, system], 0);
  file.u16(3, 16);
  file.u16(ELF_MACHINES[machine], 18);
  word(count > 0 ? headerSize : 0, is64Bit ? 32 : 28);
  file.u16(segmentSize, is64Bit ? 54 : 42);
  file.u16(count, is64Bit ? 56 : 44);
  // In memory everything lies 0x1000 above its place in the file, so that the two are never mistaken for each other.
  const segments = [
    ...(needed ? [[1, 0, 0x1000, total] as const, [2, dynamicAt, 0x1000 + dynamicAt, dynamicSize] as const] : []),
    ...(note === undefined ? [] : [[4, noteAt, 0x1000 + noteAt, noteSize] as const]),
  ];
  for (const [number, [type, offset, address, size]] of segments.entries()) {
    const at = headerSize + number * segmentSize;
    file.u32(type, at);
    word(offset, at + (is64Bit ? 8 : 4));
    word(address, at + (is64Bit ? 16 : 8));
    word(size, at + (is64Bit ? 32 : 16));
  }
  file.text(strings, stringsAt);
  for (const [number, name] of (needed ?? []).entries()) {
    word(1, dynamicAt + number * 2 * width);
    word(strings.indexOf(`\0${name}\0`) + 1, dynamicAt + number * 2 * width + width);
  }
  if (needed) {
    word(5, dynamicAt + needed.length * 2 * width);
    word(0x1000 + stringsAt, dynamicAt + needed.length * 2 * width + width);
  }
  if (note !== undefined) {
    file.u32(note.length + 1, noteAt);
    file.text(note, noteAt + 12);
  }
  return file.result;
}

const CPU_TYPES = { x86_64: 0x0100_0007, arm64: 0x0100_000c, x86: 7, ppc: 18 } as const;

/** A library of macOS: for one CPU, or universal for several. */
export function machO(...cpus: readonly (keyof typeof CPU_TYPES)[]): Uint8Array {
  const [only] = cpus;
  if (cpus.length === 1 && only !== undefined) {
    const isBigEndian = only === 'ppc';
    const file = writer(32, !isBigEndian);
    file.u32(only === 'x86' || isBigEndian ? 0xfeed_face : 0xfeed_facf, 0);
    file.u32(CPU_TYPES[only], 4);
    return file.result;
  }
  const file = writer(8 + cpus.length * 20, false);
  file.u32(0xcafe_babe, 0);
  file.u32(cpus.length, 4);
  for (const [number, cpu] of cpus.entries()) file.u32(CPU_TYPES[cpu], 8 + number * 20);
  return file.result;
}

const PE_MACHINES = { x86_64: 0x8664, arm64: 0xaa64, x86: 0x14c } as const;

/** A library of Windows; `managed` for .NET, which runs anywhere. */
export function pe(machine: keyof typeof PE_MACHINES, kind: 'native' | 'managed' = 'native'): Uint8Array {
  const header = 0x80;
  const optionalHeader = header + 24;
  const file = writer(optionalHeader + 240, true);
  file.text('MZ', 0);
  file.u32(header, 0x3c);
  file.text('PE', header);
  file.u16(PE_MACHINES[machine], header + 4);
  file.u16(0x20b, optionalHeader);
  file.u32(16, optionalHeader + 108);
  if (kind === 'managed') file.u32(0x2008, optionalHeader + 112 + 14 * 8);
  return file.result;
}

/** An empty WebAssembly module. */
export const wasm = (): Uint8Array => Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** The beginning of a compiled Java class, which starts as a universal Mach-O does. */
export const javaClass = (): Uint8Array => Uint8Array.of(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61, 0, 20, 10, 0, 2, 0, 3, 7);

function writer(size: number, isLittleEndian: boolean) {
  const result = new Uint8Array(size);
  const view = new DataView(result.buffer);
  return {
    result,
    bytes: (values: readonly number[], at: number) => result.set(values, at),
    text: (value: string, at: number) => result.set(new TextEncoder().encode(value), at),
    u16: (value: number, at: number) => view.setUint16(at, value, isLittleEndian),
    u32: (value: number, at: number) => view.setUint32(at, value, isLittleEndian),
    u64: (value: number, at: number) => view.setBigUint64(at, BigInt(value), isLittleEndian),
  };
}
