// Compiled files small enough for a test: the headers of the real formats around no code at all.

export interface ElfDescription {
  readonly machine: 'x86_64' | 'arm64' | 'arm' | 'x86';
  /** Names of the libraries that it asks the loader for. Left out: it has no dynamic section. */
  readonly needed?: readonly string[];
  /** The symbol versions that it asks those libraries for: `GLIBC_2.34`. Needs `needed`. */
  readonly versions?: readonly string[];
  /** Of `versions`, those that may be missing. */
  readonly weak?: readonly string[];
  /** Names it shares with the loader: `napi_register_module_v1`. Needs `needed`. */
  readonly symbols?: readonly string[];
  /** Who leaves a note: `GNU`, `Android`, `FreeBSD`. */
  readonly note?: string;
  /** The byte that names the system; most leave it at 0. */
  readonly system?: number;
  readonly bigEndian?: true;
}

const ELF_MACHINES = { x86_64: 62, arm64: 183, arm: 40, x86: 3 } as const;

/** A shared library as Linux loads it; 32-bit for the 32-bit machines. */
export function elf(description: ElfDescription): Uint8Array {
  const { machine, needed, versions = [], weak = [], symbols = [], note, system = 0, bigEndian } = description;
  const is64Bit = machine === 'x86_64' || machine === 'arm64';
  const width = is64Bit ? 8 : 4;
  const [headerSize, segmentSize] = is64Bit ? [64, 56] : [52, 32];
  const count = (needed ? 2 : 0) + (note === undefined ? 0 : 1);
  const strings = needed ? `\0${[...needed, ...versions, ...symbols].map((name) => `${name}\0`).join('')}` : '';
  const nameAt = (name: string) => strings.indexOf(`\0${name}\0`) + 1;
  const stringsAt = headerSize + count * segmentSize;
  const versionsAt = stringsAt + strings.length;
  const versionsSize = versions.length === 0 ? 0 : 16 * (versions.length + 1);
  const dynamicAt = versionsAt + versionsSize;
  // In memory everything lies 0x1000 above its place in the file, so that the two are never mistaken for each other.
  const entries = needed && [
    ...needed.map((name) => [1, nameAt(name)] as const),
    [5, 0x1000 + stringsAt] as const,
    [10, strings.length] as const,
    ...(versions.length === 0 ? [] : [[0x6fff_fffe, 0x1000 + versionsAt] as const]),
    [0, 0] as const,
  ];
  const dynamicSize = (entries?.length ?? 0) * 2 * width;
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
  for (const [number, [tag, value]] of (entries ?? []).entries()) {
    word(tag, dynamicAt + number * 2 * width);
    word(value, dynamicAt + number * 2 * width + width);
  }
  if (versions.length > 0) {
    // One library, and a record for each version behind it.
    file.u16(1, versionsAt);
    file.u16(versions.length, versionsAt + 2);
    file.u32(nameAt(needed?.[0] ?? ''), versionsAt + 4);
    file.u32(16, versionsAt + 8);
    for (const [number, name] of versions.entries()) {
      const at = versionsAt + 16 * (number + 1);
      file.u16(weak.includes(name) ? 2 : 0, at + 4);
      file.u32(nameAt(name), at + 8);
      file.u32(number + 1 < versions.length ? 16 : 0, at + 12);
    }
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
