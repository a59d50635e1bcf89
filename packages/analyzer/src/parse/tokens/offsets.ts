import type { TokenStream } from '../../model/module.ts';
import { offsetBytesOf, offsetMarksOf } from './packed.ts';

/** Where each token stands: offsets into the text, end exclusive. Starts never go back. */
export interface Offsets {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** One in so many tokens can be found without those before it. */
const STEP = 32;
/** Of two numbers. */
const MOST_BYTES = 10;
let bytes = new Uint8Array(1 << 14);

/**
 * The way from one token's start to the next, then its length, seven bits to a byte: most need one byte each. `marks` are, for
 * every `STEP`th token, the byte it begins at and the start of the one before it.
 */
export function packedOffsets(starts: Int32Array, ends: Int32Array): { bytes: Uint8Array; marks: Int32Array } {
  if (bytes.length < starts.length * MOST_BYTES) bytes = new Uint8Array(starts.length * MOST_BYTES);
  const marks = new Int32Array(2 * Math.ceil(starts.length / STEP));
  let [at, before] = [0, 0];
  for (let token = 0; token < starts.length; token++) {
    const start = starts[token]!; // below the length, as its end
    if (token % STEP === 0) {
      marks[(token / STEP) * 2] = at;
      marks[(token / STEP) * 2 + 1] = before;
    }
    at = put(start - before, at);
    at = put(ends[token]! - start, at);
    before = start;
  }
  return { bytes: bytes.subarray(0, at), marks };
}

function put(value: number, at: number): number {
  let [rest, next] = [value >>> 0, at];
  for (; rest > 0x7f; rest >>>= 7) bytes[next++] = (rest & 0x7f) | 0x80;
  bytes[next++] = rest;
  return next;
}

/** The offset that a token begins at; 0 where there is none. */
export const startOf = (tokens: TokenStream, token: number): number => readToken(tokens, token).start;

/** The offset behind a token; 0 where there is none. */
export const endOf = (tokens: TokenStream, token: number): number => readToken(tokens, token).end;

/** Of all tokens. */
export function offsetsOf(tokens: TokenStream): Offsets {
  const { length } = tokens.kinds;
  const [starts, ends] = [new Int32Array(length), new Int32Array(length)];
  const cursor = { bytes: offsetBytesOf(tokens), at: 0, start: 0, end: 0 };
  for (let token = 0; token < length; token++) {
    readNext(cursor);
    starts[token] = cursor.start;
    ends[token] = cursor.end;
  }
  return { starts, ends };
}

/** The token that was read last, and the byte that the next one begins at. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  start: number;
  end: number;
}

function readToken(tokens: TokenStream, token: number): Cursor {
  const cursor = { bytes: offsetBytesOf(tokens), at: 0, start: 0, end: 0 };
  if (token < 0 || token >= tokens.kinds.length) return cursor;
  const marks = offsetMarksOf(tokens);
  const mark = Math.floor(token / STEP);
  cursor.at = marks[mark * 2]!; // two for each step
  cursor.start = marks[mark * 2 + 1]!;
  for (let next = mark * STEP; next <= token; next++) readNext(cursor);
  return cursor;
}

function readNext(cursor: Cursor): void {
  cursor.start += readNumber(cursor);
  cursor.end = cursor.start + readNumber(cursor);
}

function readNumber(cursor: Cursor): number {
  const { bytes } = cursor;
  let [value, shift] = [0, 0];
  for (; bytes[cursor.at]! > 0x7f; shift += 7) value |= (bytes[cursor.at++]! & 0x7f) << shift; // as many as were put
  return value | (bytes[cursor.at++]! << shift);
}
