import { Buffer } from 'node:buffer';
import type { TokenStream } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { type KnownTokens, unpacked } from '../parse/index.ts';
import type { Identities } from './identities.ts';

/** Where the tokens of earlier runs are kept. Read when the first of them is asked for. */
export interface TokenFile {
  readonly read: () => Uint8Array | undefined;
  readonly save: (bytes: Uint8Array) => void;
}

/** A file's tokens by its content; without a row where the file has none. */
interface Row {
  readonly hash: string;
  readonly row: Uint8Array | undefined;
}

/** Many megabytes are not written anew for a few files: those are soon read. */
const FEWEST_TO_SAVE = 32;
const LEAST_SHARE_TO_SAVE = 0.02;

export interface TokenCache extends KnownTokens {
  /** Leaves what this run learned to the next one, where it is worth writing. */
  save(): void;
}

/** The tokens of all files, by content. What cannot be read, or comes from another version, counts as nothing. */
export function createTokenCache(file: TokenFile, identities: Identities, version: string): TokenCache {
  let stored: Map<Path, Row> | undefined;
  const learned = new Map<Path, Row>();
  const rows = (): Map<Path, Row> => {
    const bytes = stored ? undefined : file.read();
    stored ??= (bytes && decode(bytes, version)) ?? new Map<Path, Row>();
    return stored;
  };
  return {
    of(path) {
      const known = rows().get(path);
      if (!known || known.hash !== identities.hashOf(path)) return undefined;
      return { tokens: known.row && unpacked(known.row) };
    },
    keep(path: Path, tokens: TokenStream | undefined) {
      learned.set(path, { hash: identities.hashOf(path), row: tokens?.row });
    },
    save() {
      if (learned.size === 0) return;
      const before = rows();
      if (before.size > 0 && learned.size < Math.max(FEWEST_TO_SAVE, before.size * LEAST_SHARE_TO_SAVE)) return;
      const all = new Map([...before, ...learned]);
      const kept = [...all].filter(([path, { hash }]) => hash !== '' && identities.current.get(path)?.hash === hash);
      file.save(encode(new Map(kept), version));
    },
  };
}

const WORD = 4;
/** Rows hold numbers of eight bytes, and begin where those may. */
const STEP = 8;
/** In front: length and checksum of the head, then length and checksum of the rows; lengths in bytes. */
const FRONT = 4 * WORD;

/** A head that says which file has which rows, and the rows as they will be used: nothing has to be taken apart. */
function encode(rows: ReadonlyMap<Path, Row>, version: string): Uint8Array {
  const entries = [...rows].map(([path, { hash, row }]) => [path, hash, row ? row.length : -1] as const);
  const text = JSON.stringify({ version, entries });
  const headLength = Math.ceil(Buffer.byteLength(text) / STEP) * STEP;
  const total = [...rows.values()].reduce((sum, { row }) => sum + (row?.length ?? 0), 0);
  const bytes = Buffer.alloc(FRONT + headLength + total, ' ');
  bytes.write(text, FRONT);
  const begin = FRONT + headLength;
  let at = begin;
  for (const { row } of rows.values()) {
    if (!row) continue;
    bytes.set(row, at);
    at += row.length;
  }
  [headLength, sumOf(bytes, FRONT, begin), total, sumOf(bytes, begin, at)].forEach((number, index) =>
    bytes.writeInt32LE(number, index * WORD),
  );
  return bytes;
}

function decode(bytes: Uint8Array, version: string): Map<Path, Row> | undefined {
  if (bytes.byteLength % STEP !== 0 || bytes.byteLength < FRONT) return undefined;
  const aligned = bytes.byteOffset % STEP === 0 ? bytes : Uint8Array.from(bytes);
  const read = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const [headLength = 0, headSum, total = 0, rowSum] = [0, 1, 2, 3].map((index) => read.readInt32LE(index * WORD));
  const begin = FRONT + headLength;
  const isWhole =
    headLength > 0 && headLength % STEP === 0 && total >= 0 && total % STEP === 0 && begin + total === read.length;
  if (!isWhole || sumOf(read, FRONT, begin) !== headSum || sumOf(read, begin, read.length) !== rowSum) return undefined;
  const found = JSON.parse(read.toString('utf8', FRONT, begin)) as {
    readonly version: string;
    readonly entries: readonly (readonly [Path, string, number])[];
  };
  if (found.version !== version) return undefined;
  let at = begin;
  const rows = new Map<Path, Row>();
  for (const [path, hash, length] of found.entries) {
    rows.set(path, { hash, row: length < 0 ? undefined : aligned.subarray(at, at + length) });
    at += Math.max(0, length);
  }
  return rows;
}

/** Tells rows that were cut short or overwritten. */
function sumOf(bytes: Uint8Array, from: number, to: number): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + from, (to - from) / WORD);
  let sum = 0;
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ words[at]!, 0x01000193); // below the length
  return sum;
}
