import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import type { Path } from '../model/place.ts';
import { numbersIn } from './number-reader.ts';

/** One file in a zip, as the directory at its end has it. */
export interface ZipEntry {
  readonly path: Path;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly header: number;
}

const END = 0x0605_4b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END_64 = 0x0606_4b50;
const END_64_LOCATOR = 0x0706_4b50;
const LOCATOR_SIZE = 20;
const DIRECTORY_ENTRY = 0x0201_4b50;
const DIRECTORY_ENTRY_SIZE = 46;
const FILE_HEADER = 0x0403_4b50;
const FILE_HEADER_SIZE = 30;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const IN_EXTRA_FIELD = 0xffff_ffff;
const EXTRA_64 = 1;

/**
 * The files in a zip, in the order of its directory: at most as many as fit into its bytes, whatever number it claims.
 * Undefined where there is no directory. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, read 2026-11.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const { u16, u32 } = numbersIn(bytes, true);
  const directory = directoryStart(bytes);
  if (directory === undefined) return undefined;
  const entries: ZipEntry[] = [];
  for (let at = directory; u32(at) === DIRECTORY_ENTRY;) {
    const [nameSize, extraSize, commentSize] = [u16(at + 28), u16(at + 30), u16(at + 32)];
    const nameEnd = at + DIRECTORY_ENTRY_SIZE + nameSize;
    const path = nameEnd <= bytes.length ? textOf(bytes, at + DIRECTORY_ENTRY_SIZE, nameSize) : '';
    const isReadable = (u16(at + 8) & ENCRYPTED) === 0 && path !== '' && !path.endsWith('/');
    if (isReadable) entries.push({ path, method: u16(at + 10), ...placeOf(bytes, at, nameEnd, extraSize) });
    at = nameEnd + extraSize + commentSize;
  }
  return entries;
}

/** The content of an entry. Undefined where it is larger than `most` or than it says, is packed in a way that Lambda does not unpack, or broken. */
export function zipContent(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array | undefined {
  const { u16, u32 } = numbersIn(bytes, true);
  if (entry.size > most || u32(entry.header) !== FILE_HEADER) return undefined;
  const start = entry.header + FILE_HEADER_SIZE + u16(entry.header + 26) + u16(entry.header + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) return undefined;
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    return undefined;
  }
}

/** Behind the last file stands a record that says where the directory begins; behind that only a comment. */
function directoryStart(bytes: Uint8Array): number | undefined {
  const { u32, u64 } = numbersIn(bytes, true);
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    if (u32(at) !== END) continue;
    const start = u32(at + 16);
    if (start !== IN_EXTRA_FIELD) return start;
    const locator = at - LOCATOR_SIZE;
    const record = u32(locator) === END_64_LOCATOR ? u64(locator + 8) : NaN;
    return u32(record) === END_64 ? u64(record + 48) : undefined;
  }
  return undefined;
}

/** Sizes and place; those above 4 GB stand in a field of their own, in this order, where the short one is full. */
function placeOf(bytes: Uint8Array, at: number, extra: number, extraSize: number) {
  const { u32, u64 } = numbersIn(bytes, true);
  let long = longNumbers(bytes, extra, extraSize);
  const [size, packedSize, header] = [24, 20, 42].map((offset) => {
    const short = u32(at + offset);
    if (short !== IN_EXTRA_FIELD || long === undefined) return short;
    long += 8;
    return u64(long - 8);
  });
  return { size: size ?? NaN, packedSize: packedSize ?? NaN, header: header ?? NaN };
}

function longNumbers(bytes: Uint8Array, extra: number, extraSize: number): number | undefined {
  const { u16 } = numbersIn(bytes, true);
  for (let at = extra; at + 4 <= extra + extraSize; at += 4 + (u16(at + 2) || 0)) {
    if (u16(at) === EXTRA_64) return at + 4;
  }
  return undefined;
}

const textOf = (bytes: Uint8Array, at: number, size: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, size)
    .toString('utf8')
    .replaceAll('\\', '/');
