import type { NumberReader } from '../number-reader.ts';

/** A stretch of the file, and the address it has in memory. */
export interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
}

/** An ELF file with its program headers read. */
export interface ElfFile {
  readonly bytes: Uint8Array;
  readonly numbers: NumberReader;
  readonly is64Bit: boolean;
  readonly segments: readonly Segment[];
}

const LOAD = 1;
const DYNAMIC = 2;
const NOTE = 4;
const NEEDED = 1;
const NAMES = 5;
const NAMES_SIZE = 10;

// Far above what real files have, and small enough that no file keeps us busy.
const MOST_ENTRIES = 4096;
const MOST_NOTES = 64;
const LONGEST_NAME = 256;

/** What the loader reads of a file, in the order the file has it. */
export interface DynamicSection {
  /** The values of all entries with that tag. */
  valuesOf(tag: number): readonly number[];
  /** Where in the file its names begin; undefined where there are none. */
  readonly names: number | undefined;
  /** How many bytes they take, as the file says. */
  readonly namesSize: number;
}

export function dynamicSection(file: ElfFile): DynamicSection {
  const entries = file.segments
    .filter(({ type }) => type === DYNAMIC)
    .flatMap((segment) => dynamicEntries(file, segment));
  const valuesOf = (tag: number) => entries.flatMap((entry) => (entry.tag === tag ? [entry.value] : []));
  const [address] = valuesOf(NAMES);
  const [size = 0] = valuesOf(NAMES_SIZE);
  return { valuesOf, names: address === undefined ? undefined : offsetOf(file, address), namesSize: size };
}

/** The libraries that the loader must find before this file: its DT_NEEDED entries. */
export function neededLibraries({ bytes }: ElfFile, { valuesOf, names }: DynamicSection): string[] {
  if (names === undefined) return [];
  return valuesOf(NEEDED)
    .map((value) => textAt(bytes, names + value))
    .filter((name) => name !== '');
}

/** Who left a note: `GNU`, `Go`, `Android`, `FreeBSD`. */
export function noteOwners(file: ElfFile): string[] {
  return file.segments.filter(({ type }) => type === NOTE).flatMap((segment) => notesIn(file, segment));
}

function notesIn({ bytes, numbers: { u32 } }: ElfFile, { offset, size }: Segment): string[] {
  const owners: string[] = [];
  for (let at = offset; at + 12 <= offset + size && owners.length < MOST_NOTES;) {
    const [nameSize, contentSize] = [u32(at), u32(at + 4)];
    if (Number.isNaN(nameSize) || Number.isNaN(contentSize)) break;
    owners.push(textAt(bytes, at + 12));
    at += 12 + roundedUp(nameSize) + roundedUp(contentSize);
  }
  return owners;
}

const roundedUp = (size: number): number => Math.ceil(size / 4) * 4;

function dynamicEntries({ numbers: { u32, u64 }, is64Bit }: ElfFile, { offset, size }: Segment) {
  const width = is64Bit ? 8 : 4;
  const word = is64Bit ? u64 : u32;
  const entries: { readonly tag: number; readonly value: number }[] = [];
  const end = Math.min(offset + size, offset + MOST_ENTRIES * 2 * width);
  for (let at = offset; at < end; at += 2 * width) {
    const tag = word(at);
    if (tag === 0 || Number.isNaN(tag)) break;
    entries.push({ tag, value: word(at + width) });
  }
  return entries;
}

/** Where in the file lies what has this address in memory. */
export function offsetOf({ segments }: ElfFile, address: number): number | undefined {
  const segment = segments.find(
    (one) => one.type === LOAD && address >= one.address && address < one.address + one.size,
  );
  return segment && address - segment.address + segment.offset;
}

/** Up to the zero byte; empty where there is none within reach, or nothing at all. */
export function textAt(bytes: Uint8Array, at: number): string {
  if (!Number.isSafeInteger(at) || at < 0 || at >= bytes.length) return '';
  const text = bytes.subarray(at, at + LONGEST_NAME);
  const end = text.indexOf(0);
  return end < 0 ? '' : String.fromCharCode(...text.subarray(0, end));
}
