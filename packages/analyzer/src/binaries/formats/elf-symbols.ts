import { Buffer } from 'node:buffer';
import { newest } from '../../versions.ts';
import type { SymbolLibrary, SymbolVersions } from '../../model/binary.ts';
import { type DynamicSection, type ElfFile, offsetOf, textAt } from './elf-segments.ts';

// https://refspecs.linuxfoundation.org/LSB_3.0.0/LSB-PDA/LSB-PDA.junk/symversion.html, read 2026-11.
const VERSIONS_NEEDED = 0x6fff_fffe;
const RECORD_SIZE = 16;
const WEAK = 2;

// Real files ask a dozen libraries for a few dozen versions.
const MOST_LIBRARIES = 256;
const MOST_VERSIONS = 1024;
/** Names of large C++ libraries take a few million bytes; what we look for stands in small addons. */
const LONGEST_NAMES = 64 * 1024 * 1024;

const VERSION = /^(GLIBC|GLIBCXX|CXXABI)_(\d+(?:\.\d+)*)$/;
/** Relocations in a short form, which glibc reads since 2.36: https://sourceware.org/glibc/wiki/Release/2.36 */
const SHORT_RELOCATIONS = 'GLIBC_ABI_DT_RELR';

/** The newest version of each of the system's libraries without which the loader refuses the file: `.gnu.version_r`. */
export function requiredVersions(file: ElfFile, section: DynamicSection): SymbolVersions | undefined {
  const newestOf = new Map<SymbolLibrary, string>();
  for (const name of versionNames(file, section)) {
    const [, library, version] = VERSION.exec(name === SHORT_RELOCATIONS ? 'GLIBC_2.36' : name) ?? [];
    if (!isLibrary(library) || version === undefined) continue;
    newestOf.set(library, newest(newestOf.get(library) ?? version, version));
  }
  return newestOf.size === 0 ? undefined : Object.fromEntries([...newestOf].sort());
}

const isLibrary = (name: string | undefined): name is SymbolLibrary =>
  name === 'GLIBC' || name === 'GLIBCXX' || name === 'CXXABI';

/** One record for each library, and behind it a chain of records for its versions; both lead on by offsets. */
function versionNames(file: ElfFile, { valuesOf, names }: DynamicSection): string[] {
  const [address] = valuesOf(VERSIONS_NEEDED);
  const start = address === undefined ? undefined : offsetOf(file, address);
  if (start === undefined || names === undefined) return [];
  const { bytes, numbers } = file;
  const found: string[] = [];
  for (const library of chain(file, start, 12, MOST_LIBRARIES)) {
    if (found.length >= MOST_VERSIONS) break;
    const first = library + numbers.u32(library + 8);
    for (const version of chain(file, first, 12, Math.min(numbers.u16(library + 2), MOST_VERSIONS - found.length))) {
      // A weak version may be missing: the loader then says nothing.
      if ((numbers.u16(version + 4) & WEAK) === 0) found.push(textAt(bytes, names + numbers.u32(version + 8)));
    }
  }
  return found;
}

/** The places of records each of which says, `next` bytes behind its start, how far away the next one is. */
function* chain({ bytes, numbers: { u32 } }: ElfFile, start: number, next: number, most: number): Iterable<number> {
  let at = start;
  for (let count = 0; count < most && at + RECORD_SIZE <= bytes.length; count += 1) {
    yield at;
    const distance = u32(at + next);
    if (!(distance > 0)) return;
    at += distance;
  }
}

/**
 * What of Node an addon is bound to, by the names it shares with the loader: Node-API is the same in every Node, all else
 * in those with one ABI number, which stands in the name that newer addons register by.
 */
export function addonOf(
  { bytes }: ElfFile,
  { names, namesSize }: DynamicSection,
): 'node-api' | 'bound' | number | undefined {
  if (names === undefined || !(namesSize > 0 && namesSize <= LONGEST_NAMES)) return undefined;
  const shared = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(names, names + namesSize);
  const has = (name: string) => shared.includes(`\0${name}\0`);
  if (has('napi_register_module_v1') || has('napi_module_register')) return 'node-api';
  const numbered = shared.indexOf('\0node_register_module_v');
  if (numbered >= 0) {
    const [, number] = /_v(\d{1,4})$/.exec(textAt(shared, numbered + 1)) ?? [];
    return number === undefined ? 'bound' : Number(number);
  }
  return has('node_module_register') ? 'bound' : undefined;
}
