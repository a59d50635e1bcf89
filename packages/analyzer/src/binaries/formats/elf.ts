import { numbersIn, startsWith } from '../number-reader.ts';
import type { BinaryFormat, Machine } from './format.ts';
import { dynamicSection, type ElfFile, neededLibraries, noteOwners, type Segment } from './elf-segments.ts';
import { addonOf, requiredVersions } from './elf-symbols.ts';

const MACHINES: ReadonlyMap<number, string> = new Map([
  [3, 'x86'],
  [8, 'mips'],
  [20, 'ppc'],
  [21, 'ppc64'],
  [22, 's390x'],
  [40, 'arm'],
  [62, 'x86_64'],
  [183, 'arm64'],
  [243, 'riscv64'],
  [258, 'loong64'],
]);

/** Real files have about ten; the header has room for 65,535. */
const MOST_SEGMENTS = 256;

/** Programs and libraries of Linux, and of the BSDs and Android, which their notes tell apart. */
export const elf: BinaryFormat = {
  name: 'elf',
  readsWholeFile: true,
  recognizes: (bytes) => startsWith(bytes, [0x7f, 0x45, 0x4c, 0x46]),
  inspect(bytes) {
    const [wordSize, byteOrder] = [bytes[4], bytes[5]];
    if ((wordSize !== 1 && wordSize !== 2) || (byteOrder !== 1 && byteOrder !== 2)) return undefined;
    const numbers = numbersIn(bytes, byteOrder === 1);
    const machine = numbers.u16(18);
    if (Number.isNaN(machine)) return undefined;
    const is64Bit = wordSize === 2;
    const file: ElfFile = { bytes, numbers, is64Bit, segments: segmentsOf({ numbers, is64Bit }) };
    const section = dynamicSection(file);
    const needed = neededLibraries(file, section);
    const os = osOf(bytes[7], noteOwners(file), needed);
    const architectures = [architectureOf(machine, is64Bit, byteOrder === 2)];
    if (os !== 'linux') return { os, architectures };
    const libc = libcOf(needed);
    // musl's files carry versions of glibc that nothing asks for.
    const versions = libc === 'musl' ? undefined : requiredVersions(file, section);
    const addon = addonOf(file, section);
    return {
      os,
      architectures,
      ...(libc && { libc }),
      ...(versions && { versions }),
      ...(addon !== undefined && { addon }),
    };
  },
};

function segmentsOf({ numbers: { u16, u32, u64 }, is64Bit }: Pick<ElfFile, 'numbers' | 'is64Bit'>): Segment[] {
  const word = is64Bit ? u64 : u32;
  const start = word(is64Bit ? 32 : 28);
  const size = u16(is64Bit ? 54 : 42);
  const count = u16(is64Bit ? 56 : 44);
  if (!(start > 0 && size >= (is64Bit ? 56 : 32) && count > 0)) return [];
  return Array.from({ length: Math.min(count, MOST_SEGMENTS) }, (_, number) => {
    const at = start + number * size;
    return {
      type: u32(at),
      offset: word(at + (is64Bit ? 8 : 4)),
      address: word(at + (is64Bit ? 16 : 8)),
      size: word(at + (is64Bit ? 32 : 16)),
    };
  });
}

/** The 32-bit uses of 64-bit CPUs, and their other byte order, are machines of their own: Lambda runs neither. */
function architectureOf(machine: number, is64Bit: boolean, isBigEndian: boolean): string {
  const name = MACHINES.get(machine) ?? `elf-machine-${machine}`;
  if (machine === 62 && !is64Bit) return 'x32';
  if (machine === 183 && !is64Bit) return 'arm64_32';
  return machine === 183 && isBigEndian ? 'arm64_be' : name;
}

/** Linux and most others leave the byte for the system at 0; then the notes tell. */
function osOf(systemByte: number | undefined, owners: readonly string[], needed: readonly string[]): Machine['os'] {
  if (systemByte !== 0 && systemByte !== 3) return 'other';
  if (owners.some((owner) => /^(?:Android|FreeBSD|NetBSD|OpenBSD|DragonFly)$/.test(owner))) return 'other';
  // Android's C library has the plain name that musl's has, but its parts are libraries of their own.
  const isAndroid = needed.includes('libc.so') && needed.some((name) => /^lib(?:dl|m|log)\.so$/.test(name));
  return isAndroid ? 'other' : 'linux';
}

/** By what it asks for: musl's files may mention glibc's versions, and static programs ask for neither. */
function libcOf(needed: readonly string[]): 'glibc' | 'musl' | undefined {
  if (needed.some((name) => name === 'libc.so' || name.startsWith('libc.musl-'))) return 'musl';
  return needed.some((name) => name === 'libc.so.6' || name.startsWith('ld-linux')) ? 'glibc' : undefined;
}
